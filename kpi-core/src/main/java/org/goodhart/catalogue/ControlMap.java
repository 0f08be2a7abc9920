package org.goodhart.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.goodhart.desk.Category;
import org.goodhart.desk.CauseOwner;
import org.goodhart.desk.Context;
import org.goodhart.desk.Outage;
import org.goodhart.desk.Source;
import org.goodhart.metric.Metric;
import org.goodhart.value.Language;

/**
 * What a person who is to be paid can really answer for: which figures rest on what he writes himself, and which causes are whose. Decide it first, and draw KPIs afterwards.
 *
 * <p>What is not declared is not guessed: a cause of which nobody said who answers for it is listed as undeclared. Example:
 *
 * <pre>{@code
 * ControlMap map = ControlMap.of(reopenRate, verifiedResolution, departureRate)
 *         .writtenBy(Source.SUPPORT_LINE)
 *         .cause(CauseOwner.SUPPORT, Answer.himself())
 *         .cause(CauseOwner.NETWORK, Answer.of("network operations"));
 * map.standing(reopenRate)                     // CLAIM: the support lines write all of it
 * map.standing(departureRate)                  // EVIDENCE: billing writes it
 * map.causes(context).get(0).whose()           // OTHERS: "network" is network operations'
 * }</pre>
 *
 * @param metrics the metrics, each once, in the order given
 * @param written the sources that the person writes himself
 * @param answers who answers for which kind of cause
 * @param categories what tickets are filed under, and through which kind of cause they come
 */
public record ControlMap(
        List<Metric> metrics,
        Set<Source> written,
        SortedMap<CauseOwner, List<Answer>> answers,
        SortedMap<Category, CauseOwner> categories) {

    /** Copies everything. */
    public ControlMap {
        metrics = List.copyOf(new LinkedHashSet<>(metrics));
        EnumSet<Source> sources = EnumSet.noneOf(Source.class);
        sources.addAll(written);
        written = Collections.unmodifiableSet(sources);
        SortedMap<CauseOwner, List<Answer>> copied = new TreeMap<>();
        answers.forEach((owner, who) -> copied.put(owner, List.copyOf(who)));
        answers = Collections.unmodifiableSortedMap(copied);
        categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
    }

    /**
     * A map over metrics; still to be said is what the person writes.
     *
     * @param metrics the metrics: the library's, one's own, composites
     * @return the beginning of a map
     */
    public static Unwritten of(Metric... metrics) {
        return of(Arrays.asList(metrics));
    }

    /**
     * A map over metrics; still to be said is what the person writes.
     *
     * @param metrics the metrics: the library's, one's own, composites
     * @return the beginning of a map
     */
    public static Unwritten of(Collection<? extends Metric> metrics) {
        return new Unwritten(List.copyOf(metrics));
    }

    /**
     * A map of which nobody has said yet what the person writes himself.
     *
     * @param metrics the metrics
     */
    public record Unwritten(List<Metric> metrics) {
        /** Copies the list. */
        public Unwritten {
            metrics = List.copyOf(metrics);
        }

        /**
         * Says what the person writes himself, or has written by those who work for him.
         *
         * @param sources the sources; none for a person who writes nothing
         * @return the map, without causes
         */
        public ControlMap writtenBy(Source... sources) {
            return writtenBy(Set.of(sources));
        }

        /**
         * Says what the person writes himself, or has written by those who work for him.
         *
         * @param sources the sources; none for a person who writes nothing
         * @return the map, without causes
         */
        public ControlMap writtenBy(Set<Source> sources) {
            return new ControlMap(metrics, sources, new TreeMap<>(), new TreeMap<>());
        }
    }

    /**
     * This map with who answers for causes of a kind.
     *
     * @param owner the kind of cause, by what the record calls its owner
     * @param who who answers for it, one or more
     * @return the fuller map
     * @throws IllegalArgumentException if nobody is named, or it was declared before
     */
    public ControlMap cause(CauseOwner owner, Answer... who) {
        Objects.requireNonNull(owner, "owner");
        if (who.length == 0) {
            throw new IllegalArgumentException("nobody answers for '" + owner + "': one or more are expected\n"
                    + "Maybe nobody has decided it yet: leave it out then, and it is listed as undeclared");
        }
        SortedMap<CauseOwner, List<Answer>> more = new TreeMap<>(answers);
        if (more.put(owner, List.of(who)) != null) {
            throw new IllegalArgumentException(
                    "who answers for '" + owner + "' was declared before: all are expected in one call");
        }
        return new ControlMap(metrics, written, more, categories);
    }

    /**
     * This map with a category whose tickets come through a kind of cause. A category is what the support line files a ticket under, so that it comes through others is the line's
     * own word.
     *
     * @param category what tickets are filed under
     * @param owner the kind of cause
     * @return the fuller map
     * @throws IllegalArgumentException if the category was declared before
     */
    public ControlMap category(Category category, CauseOwner owner) {
        SortedMap<Category, CauseOwner> more = new TreeMap<>(categories);
        CauseOwner before = more.put(category, Objects.requireNonNull(owner, "owner"));
        if (before != null) {
            throw new IllegalArgumentException("category '" + category + "' was declared to come through '" + before
                    + "' before, and now through '" + owner + "': one is expected");
        }
        return new ControlMap(metrics, written, answers, more);
    }

    /**
     * What a figure is about this person.
     *
     * @param metric any metric, of this map or not
     * @return a claim, evidence, or mixed; a metric that does not say whose word it takes is taken to rest on everybody's
     */
    public Standing standing(Metric metric) {
        return Standing.of(metric.sources(), written);
    }

    /**
     * What each figure is about this person.
     *
     * @return the standing of every metric, in the order of the metrics
     */
    public Map<Metric, Standing> standings() {
        Map<Metric, Standing> standings = new LinkedHashMap<>();
        for (Metric metric : metrics) standings.put(metric, standing(metric));
        return Collections.unmodifiableMap(standings);
    }

    /**
     * Every kind of cause that was declared or that the record speaks of, and whose it is.
     *
     * @param context the record's mass outages
     * @return the kinds by name: those declared, those of categories, and those of outages
     */
    public List<AnsweredCause> causes(Context context) {
        SortedSet<CauseOwner> owners = new TreeSet<>(answers.keySet());
        owners.addAll(categories.values());
        for (Outage outage : context.outages()) owners.add(outage.owner());
        List<AnsweredCause> causes = new ArrayList<>();
        for (CauseOwner owner : owners) {
            List<Outage> through = context.outages().stream()
                    .filter(outage -> outage.owner().equals(owner))
                    .toList();
            long own = through.stream()
                    .filter(outage -> written.contains(outage.source()))
                    .count();
            List<Category> filed = categories.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(owner))
                    .map(Map.Entry::getKey)
                    .toList();
            causes.add(new AnsweredCause(
                    owner, answers.getOrDefault(owner, List.of()), through.size(), Math.toIntExact(own), filed));
        }
        return List.copyOf(causes);
    }

    /**
     * The whole map as two tables: the figures and the causes.
     *
     * @param context the record's mass outages
     * @param language the language
     * @return lines, each ended by a line feed
     */
    public String explain(Context context, Language language) {
        return ControlTable.of(this, context, language);
    }
}
