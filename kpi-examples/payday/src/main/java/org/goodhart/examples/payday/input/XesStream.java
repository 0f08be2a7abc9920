package org.goodhart.examples.payday.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.goodhart.desk.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads an XES file trace by trace. Document types and external entities are refused; sizes and depth are limited. Where
 * reading has to end early, whole traces before that point have been given to the taker, then the broken one, and the cut is told to the gathering.
 */
final class XesStream {
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF8", "US-ASCII", "ASCII");

    private final String file;
    private final ReadOptions options;
    private final Gathering gathering;
    private final TraceBuilder traces;
    private boolean rooted;
    private int depth;
    private long elements;
    private long begun;
    private long line = 1;

    private XesStream(
            String file, Set<String> kept, ReadOptions options, Gathering gathering, Consumer<XesTrace> taker) {
        this.file = file;
        this.options = options;
        this.gathering = gathering;
        this.traces = new TraceBuilder(file, kept, taker);
    }

    static void read(Path path, Set<String> kept, ReadOptions options, Gathering gathering, Consumer<XesTrace> taker)
            throws UnusableInputException {
        String file = InputFile.nameOf(path);
        try (InputStream in = new BufferedInputStream(InputFile.open(path, options.progress()), 1 << 16);
                InputStream unpacked = unpacked(in, file);
                GuardedStream guarded = new GuardedStream(unpacked, options.limits(), GuardedStream.Runs.TAGS)) {
            new XesStream(file, kept, options, gathering, taker).read(guarded);
        } catch (IOException e) {
            throw new UnusableInputException(
                    file + ": " + InputFile.reason(e) + "; expected: a file that can be read", e);
        }
    }

    private static InputStream unpacked(InputStream in, String file) throws IOException, UnusableInputException {
        in.mark(2);
        int first = in.read();
        int second = in.read();
        in.reset();
        if (first < 0) throw new UnusableInputException(file + ": it is empty; expected: an XES log");
        boolean packed = first == 0x1f && second == 0x8b;
        boolean named = file.toLowerCase(Locale.ROOT).endsWith(".gz");
        if (named && !packed) {
            throw new UnusableInputException(file
                    + ": it is not packed by gzip; expected: a gzip file\n"
                    + "Maybe it is unpacked already: then its name must end in .xes.");
        }
        if (packed && !named) {
            throw new UnusableInputException(
                    file + ": it is packed by gzip; expected: XML text\nMaybe it should be called " + file + ".gz.");
        }
        if (!packed) return in;
        try {
            return new GZIPInputStream(in, 1 << 16);
        } catch (IOException e) {
            throw new UnusableInputException(file + ": its gzip head is damaged; expected: a whole gzip file", e);
        }
    }

    private void read(InputStream in) throws UnusableInputException {
        try {
            XMLStreamReader xml = parsed(1, () -> factory().createXMLStreamReader(in));
            checkEncoding(parsed(1, xml::getCharacterEncodingScheme));
            checkEncoding(parsed(1, xml::getEncoding));
            while (parsed(line, xml::hasNext)) take(parsed(line, xml::next), xml);
        } catch (CutShortException e) {
            cut(e);
        }
    }

    /** Bytes of another encoding can be UTF-8 by accident, and would then be read as other letters. */
    private void checkEncoding(@Nullable String encoding) throws UnusableInputException {
        if (encoding == null || ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) return;
        throw new UnusableInputException(
                file + ":1: its encoding is " + Excerpt.of(encoding) + "; expected: text in UTF-8, declared as such");
    }

    /** A call of the JDK's parser. */
    private interface Call<T> {
        T answer() throws XMLStreamException;
    }

    /** What the parser answers; it tells some damage by an exception of the kind that is for mistakes in a program. */
    private static <T> T parsed(long line, Call<T> call) throws CutShortException {
        try {
            return call.answer();
        } catch (XMLStreamException e) {
            throw causeOf(e);
        } catch (RuntimeException e) {
            CutShortException cut = malformed(line);
            cut.initCause(e);
            throw cut;
        }
    }

    private static CutShortException malformed(long line) {
        return new CutShortException(Math.max(1, line), "it is no well-formed XML", "well-formed XML");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }

    private void take(int what, XMLStreamReader xml) throws CutShortException, UnusableInputException {
        line = parsed(line, () -> (long) xml.getLocation().getLineNumber());
        switch (what) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnusableInputException(file + ":" + line
                        + ": a document type or an entity of its own is declared; expected: an XES log without");
            case XMLStreamConstants.START_ELEMENT -> start(xml);
            case XMLStreamConstants.END_ELEMENT -> {
                depth--;
                traces.end();
            }
            default -> {}
        }
    }

    private void start(XMLStreamReader xml) throws CutShortException, UnusableInputException {
        String name = parsed(line, xml::getLocalName);
        if (!rooted && !name.equals("log")) {
            throw new UnusableInputException(file + ":" + line + ": the root is <" + Excerpt.of(name)
                    + ">; expected: <log>, the root of an XES log");
        }
        rooted = true;
        if (++depth > options.limits().depth()) {
            throw new CutShortException(
                    line, "elements nested deeper than " + depth(), "at most " + depth() + " levels");
        }
        if (++elements > options.limits().elements()) {
            throw new CutShortException(
                    line, "more than " + options.limits().elements() + " elements", "at most as many");
        }
        if (name.equals("trace") && ++begun > options.limits().rows()) {
            throw new CutShortException(line, "more than " + options.limits().rows() + " traces", "at most as many");
        }
        traces.start(name, attribute(xml, "key"), attribute(xml, "value"), line);
        boolean full = gathering.rows() + traces.pending() >= options.limits().rows();
        if (full && name.equals("event")) {
            throw new CutShortException(line, "more than " + options.limits().rows() + " events", "at most as many");
        }
    }

    private @Nullable String attribute(XMLStreamReader xml, String key) throws CutShortException {
        return parsed(line, () -> Optional.ofNullable(xml.getAttributeValue(null, key)))
                .orElse(null);
    }

    private int depth() {
        return options.limits().depth();
    }

    /** The violation that the guard met, else that it is no XML; the parser's own words depend on the machine's language. */
    private static CutShortException causeOf(XMLStreamException e) {
        Throwable cause = e;
        while (cause != null) {
            if (cause instanceof CutShortException cut) return cut;
            cause = cause instanceof XMLStreamException wrapped ? nested(wrapped) : cause.getCause();
        }
        long line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        return malformed(line);
    }

    private static @Nullable Throwable nested(XMLStreamException e) {
        return e.getNestedException() != null ? e.getNestedException() : e.getCause();
    }

    private void cut(CutShortException e) throws UnusableInputException {
        if (gathering.rows() == 0) {
            throw new UnusableInputException(file + ":" + e.line + ": " + e.found + "; expected: " + e.expected, e);
        }
        traces.breakOff();
        gathering.cut(new Problem(
                "log",
                file + ":" + e.line,
                e.found + ", and reading ended; whole tickets before it are kept",
                e.expected));
    }
}
