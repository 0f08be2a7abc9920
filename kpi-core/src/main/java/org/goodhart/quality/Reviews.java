package org.goodhart.quality;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.Source;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;

/** The reviews of one kind whose call fell into the period, as far as they are known, each given to whose work was reviewed. */
record Reviews(QualityReview.Kind kind) implements Reading<QualityReview> {

    static Sum<QualityReview> all(QualityReview.Kind kind) {
        return Sum.of(new Reviews(kind), Counter.each("calls"));
    }

    /** What may be true of a review. */
    enum Is implements Condition<QualityReview> {
        PASSED("passed") {
            @Override
            public boolean holds(QualityReview review) {
                return review.isPassed();
            }
        },
        BLIND("drawn beforehand and judged by an outsider") {
            @Override
            public boolean holds(QualityReview review) {
                return review.isIndependent()
                        && review.draw().filter(draw -> draw.isCommitted()).isPresent();
            }
        },
        SCORED_TWICE("scored twice") {
            @Override
            public boolean holds(QualityReview review) {
                return review.scoredAgain().isPresent();
            }
        },
        AGREED("judged alike") {
            @Override
            public boolean holds(QualityReview review) {
                return review.isPassedAgain()
                        .filter(again -> again == review.isPassed())
                        .isPresent();
            }
        },
        TOLD("told whether it was recognised") {
            @Override
            public boolean holds(QualityReview review) {
                return review.recognised().isPresent();
            }
        },
        RECOGNISED("recognised") {
            @Override
            public boolean holds(QualityReview review) {
                return review.recognised().orElse(false);
            }
        };

        private final String id;

        Is(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    @Override
    public String description() {
        return "reviews of calls of the period, " + kind;
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("whose work was reviewed");
    }

    @Override
    public Set<Evidence> missingEvidence(Context context) {
        return context.missing(Set.of(Evidence.REVIEWS));
    }

    @Override
    public Set<Source> sources() {
        return EnumSet.of(Source.REVIEWER);
    }

    @Override
    public Reader<QualityReview> reader(Scope scope) {
        return (dossier, sink) -> {
            for (QualityReview recorded : dossier.history().reviews()) {
                if (recorded.kind() != kind
                        || !scope.period().contains(recorded.call().at())) continue;
                Optional<QualityReview> known = recorded.knownBy(scope.asOf());
                known.ifPresent(review -> sink.take(review.call().holder(), review));
            }
        };
    }

    @Override
    public String nameOf(QualityReview fact) {
        return fact.call().id().toString();
    }
}
