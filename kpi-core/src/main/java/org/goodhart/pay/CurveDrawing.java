package org.goodhart.pay;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.goodhart.value.Ratio;

/** Draws a curve. Coordinates are whole numbers, rounded from exact ratios. */
final class CurveDrawing {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 200;
    private static final int MARGIN = 40;
    private static final int STEPS = 24;
    private static final String LEVELS = "▁▂▃▄▅▆▇█";

    private final Ratio left;
    private final Ratio right;
    private final Ratio bottom;
    private final Ratio top;

    private CurveDrawing(Curve curve) {
        List<Curve.Point> points = curve.points();
        Ratio first = points.get(0).attainment();
        Ratio last = points.get(points.size() - 1).attainment();
        Ratio around = first.equals(last) ? Ratio.of(1, 10) : last.minus(first).dividedBy(Ratio.of(10));
        left = first.minus(around);
        right = last.plus(around);
        Ratio lowest = curve.lowest().min(Ratio.ZERO);
        Ratio highest = curve.highest().max(Ratio.ZERO);
        bottom = lowest;
        top = lowest.equals(highest) ? lowest.plus(Ratio.ONE) : highest;
    }

    static String svg(Curve curve) {
        CurveDrawing drawing = new CurveDrawing(curve);
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(WIDTH + " " + HEIGHT)
                .append("\" font-family=\"sans-serif\" font-size=\"10\">\n");
        int zero = drawing.y(Ratio.ZERO);
        svg.append("  <line x1=\"" + MARGIN + "\" y1=\"" + zero + "\" x2=\"" + (WIDTH - MARGIN) + "\" y2=\"" + zero
                + "\" stroke=\"#999999\"/>\n");
        for (List<String> piece : drawing.pieces(curve)) {
            svg.append("  <polyline fill=\"none\" stroke=\"#1f4e9c\" stroke-width=\"2\" points=\"")
                    .append(String.join(" ", piece))
                    .append("\"/>\n");
        }
        for (Curve.Point point : curve.points()) {
            int x = drawing.x(point.attainment());
            svg.append("  <text x=\"" + x + "\" y=\"" + (HEIGHT - 8) + "\" text-anchor=\"middle\">" + point.attainment()
                    + "</text>\n");
            svg.append(
                    "  <circle cx=\"" + x + "\" cy=\"" + drawing.y(point.exact()) + "\" r=\"3\" fill=\"#1f4e9c\"/>\n");
            svg.append("  <text x=\"" + (x + 5) + "\" y=\"" + (drawing.y(point.exact()) - 5) + "\">" + point.exact()
                    + "</text>\n");
        }
        return svg.append("</svg>\n").toString();
    }

    /** The unbroken pieces: a jump ends one and begins the next. */
    private List<List<String>> pieces(Curve curve) {
        List<List<String>> pieces = new ArrayList<>();
        List<String> piece = new ArrayList<>();
        List<Curve.Point> points = curve.points();
        piece.add(place(left, points.get(0).below()));
        for (Curve.Point point : points) {
            piece.add(place(point.attainment(), point.below()));
            if (point.isJump()) {
                pieces.add(piece);
                piece = new ArrayList<>(List.of(place(point.attainment(), point.above())));
            }
        }
        piece.add(place(right, points.get(points.size() - 1).above()));
        pieces.add(piece);
        return pieces;
    }

    private String place(Ratio attainment, Ratio payout) {
        return x(attainment) + "," + y(payout);
    }

    private int x(Ratio attainment) {
        return MARGIN + scaled(attainment.minus(left).dividedBy(right.minus(left)), WIDTH - 2 * MARGIN);
    }

    private int y(Ratio payout) {
        return HEIGHT - MARGIN - scaled(payout.minus(bottom).dividedBy(top.minus(bottom)), HEIGHT - 2 * MARGIN);
    }

    private static int scaled(Ratio part, int whole) {
        return part.times(Ratio.of(whole)).toBigDecimal(0, RoundingMode.HALF_UP).intValueExact();
    }

    static String line(Curve curve) {
        List<Curve.Point> points = curve.points();
        Ratio first = points.get(0).attainment();
        Ratio last = points.get(points.size() - 1).attainment();
        Ratio height = curve.highest().minus(curve.lowest());
        StringBuilder line = new StringBuilder().append(first).append(' ');
        for (int i = 0; i < STEPS; i++) {
            Ratio at = first.plus(last.minus(first).times(Ratio.of(i, STEPS - 1)));
            Ratio part = height.isZero()
                    ? Ratio.ZERO
                    : curve.payout(at).minus(curve.lowest()).dividedBy(height);
            line.append(LEVELS.charAt(scaled(part, LEVELS.length() - 1)));
        }
        return line.append(' ')
                .append(last)
                .append(": ")
                .append(curve.lowest())
                .append(" … ")
                .append(curve.highest())
                .toString();
    }
}
