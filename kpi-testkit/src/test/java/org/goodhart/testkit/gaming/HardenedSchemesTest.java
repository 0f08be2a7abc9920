package org.goodhart.testkit.gaming;

import static org.goodhart.testkit.Lines.L1;

import java.time.Duration;
import net.jqwik.api.Group;
import org.goodhart.gaming.PrematureEscalation;
import org.goodhart.gaming.Role;
import org.goodhart.gaming.SilentClosing;
import org.goodhart.gaming.Strategy;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.pay.PayScheme;
import org.goodhart.sla.LineClock;
import org.goodhart.testkit.laws.NoProfitableManipulation;

/** The schemes that withstand the strategy that their naive twins reward. */
class HardenedSchemesTest {

    /** Silent closing against verified resolution. */
    interface SilentClosingOfTheHead extends NoProfitableManipulation {
        @Override
        default Role role() {
            return Role.HEAD_OF_SUPPORT;
        }

        @Override
        default Owner owner() {
            return Owner.department();
        }

        @Override
        default Strategy strategy() {
            return new SilentClosing(Duration.ofDays(1));
        }
    }

    /** Premature escalation against conserved time. */
    interface PrematureEscalationOfTheFirstLine extends NoProfitableManipulation {
        @Override
        default Role role() {
            return Role.FIRST_LINE;
        }

        @Override
        default Owner owner() {
            return Owner.line(L1);
        }

        @Override
        default Strategy strategy() {
            return new PrematureEscalation(Duration.ofMinutes(20), Duration.ofMinutes(10));
        }
    }

    @Group
    class VerifiedOnALine implements SilentClosingOfTheHead {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.onCurve(
                    "verified", Owner.Level.DEPARTMENT, PlantedSchemes.verifiedInNorm(), PlantedSchemes.LINEAR);
        }
    }

    @Group
    class VerifiedOnACliff implements SilentClosingOfTheHead {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.onCurve(
                    "verified", Owner.Level.DEPARTMENT, PlantedSchemes.verifiedInNorm(), PlantedSchemes.CLIFF);
        }
    }

    @Group
    class VerifiedBehindAGate implements SilentClosingOfTheHead {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.behindGate(
                    "verified", Owner.Level.DEPARTMENT, PlantedSchemes.verifiedInNorm(), PlantedSchemes.LINEAR);
        }
    }

    @Group
    class VerifiedInOfficeHours implements SilentClosingOfTheHead {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.onCurve(
                    "verified", Owner.Level.DEPARTMENT, PlantedSchemes.verifiedInOfficeHours(), PlantedSchemes.LINEAR);
        }
    }

    @Group
    class ConservedOnALine implements PrematureEscalationOfTheFirstLine {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.onCurve("conserved", Owner.Level.LINE, conserved(), PlantedSchemes.LINEAR);
        }
    }

    @Group
    class ConservedOnACliff implements PrematureEscalationOfTheFirstLine {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.onCurve("conserved", Owner.Level.LINE, conserved(), PlantedSchemes.CLIFF);
        }
    }

    @Group
    class ConservedBehindAGate implements PrematureEscalationOfTheFirstLine {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.behindGate("conserved", Owner.Level.LINE, conserved(), PlantedSchemes.LINEAR);
        }
    }

    @Group
    class ConservedWhereFewAreHeld implements PrematureEscalationOfTheFirstLine {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.heldBelow(3, "conserved", Owner.Level.LINE, conserved(), PlantedSchemes.LINEAR);
        }
    }

    @Group
    class ConservedInOfficeHours implements PrematureEscalationOfTheFirstLine {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.onCurve(
                    "conserved",
                    Owner.Level.LINE,
                    PlantedSchemes.heldInOfficeHours(LineClock.CONSERVED),
                    PlantedSchemes.LINEAR);
        }
    }

    private static Metric conserved() {
        return PlantedSchemes.heldInNorm(LineClock.CONSERVED);
    }
}
