package org.goodhart.testkit.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Contact;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Service;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.jspecify.annotations.Nullable;

/** The faults of a subscriber by the rule's sentences, one after the other. */
final class NaiveFaults {
    static final class Fault {
        final List<Ticket> tickets = new ArrayList<>();
        final List<NaiveWay> ways = new ArrayList<>();
        final List<Contact> contacts = new ArrayList<>();
        final List<Alarm> alarms = new ArrayList<>();

        Instant startedAt() {
            return Stream.of(
                            tickets.stream().map(Ticket::openedAt),
                            contacts.stream().map(Contact::at),
                            alarms.stream().map(Alarm::downAt))
                    .flatMap(s -> s)
                    .min(Instant::compareTo)
                    .orElseThrow();
        }
    }

    /** When nothing of it was to do any more; null while something is. */
    @Nullable
    Instant doneAt(Fault fault) {
        List<Instant> ends = new ArrayList<>();
        if (fault.tickets.isEmpty()) {
            for (Alarm alarm : fault.alarms) {
                if (alarm.upAt().isEmpty() || alarm.upAt().get().isAfter(asOf)) return null;
                ends.add(alarm.upAt().get());
            }
            return ends.stream().max(Instant::compareTo).orElse(null);
        }
        for (NaiveWay way : fault.ways) {
            if (way.merged != null) continue;
            if (way.resolved == null) return null;
            ends.add(way.resolved);
        }
        if (ends.isEmpty()) return null;
        for (NaiveWay way : fault.ways) if (way.merged != null) ends.add(way.onlyPutAway ? way.merged : way.end());
        return ends.stream().max(Instant::compareTo).orElse(null);
    }

    static Holder answerable(Fault fault, Holder nobody) {
        boolean allMerged = fault.ways.stream().allMatch(w -> w.merged != null);
        return fault.ways.stream()
                .filter(w -> allMerged || w.merged == null)
                .max(Comparator.comparing((NaiveWay w) -> w.running ? Instant.MAX : w.end())
                        .thenComparing(w -> w.ticket.openedAt())
                        .thenComparing(w -> w.ticket.id().name()))
                .map(NaiveWay::last)
                .orElse(nobody);
    }

    /** A contact or an alarm that belongs to no ticket. */
    private record LeftOver(
            Service service, Instant from, Instant until, Optional<Contact> contact, Optional<Alarm> alarm) {
        static LeftOver of(Contact contact) {
            return new LeftOver(contact.service(), contact.at(), contact.at(), Optional.of(contact), Optional.empty());
        }

        static LeftOver of(Alarm alarm, Instant until) {
            return new LeftOver(alarm.service(), alarm.downAt(), until, Optional.empty(), Optional.of(alarm));
        }
    }

    private final FaultRule rule;
    private final SubscriberHistory history;
    private final Instant asOf;
    private final List<NaiveWay> ways = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    NaiveFaults(FaultRule rule, SubscriberHistory history, Instant asOf) {
        this.rule = rule;
        this.history = history;
        this.asOf = asOf;
        for (Ticket ticket : history.tickets())
            if (!ticket.openedAt().isAfter(asOf)) ways.add(new NaiveWay(ticket, asOf));
        ways.sort(Comparator.comparing((NaiveWay w) -> w.ticket.openedAt())
                .thenComparing(w -> w.ticket.id().name()));
    }

    List<Fault> faults() {
        boolean[][] joined = new boolean[ways.size()][ways.size()];
        for (int i = 0; i < ways.size(); i++) {
            joined[i][i] = true;
            for (TicketEvent event : ways.get(i).ticket.events()) {
                if (event.at().isAfter(asOf)) continue;
                TicketId other = event instanceof TicketEvent.Linked linked
                        ? linked.with()
                        : event instanceof TicketEvent.Merged merged ? merged.into() : null;
                for (int j = 0; j < ways.size(); j++) {
                    if (!ways.get(j).ticket.id().equals(other)) continue;
                    if (!isNear(ways.get(Math.min(i, j)), ways.get(Math.max(i, j)))) continue;
                    joined[i][j] = true;
                    joined[j][i] = true;
                }
            }
        }
        for (int k = 0; k < ways.size(); k++)
            for (int i = 0; i < ways.size(); i++)
                for (int j = 0; j < ways.size(); j++) joined[i][j] |= joined[i][k] && joined[k][j];
        Fault[] of = new Fault[ways.size()];
        for (int i = 0; i < ways.size(); i++) {
            for (int j = 0; j < i; j++) if (joined[i][j]) of[i] = of[j];
            if (of[i] == null) {
                of[i] = new Fault();
                faults.add(of[i]);
            }
            of[i].tickets.add(ways.get(i).ticket);
            of[i].ways.add(ways.get(i));
        }
        List<LeftOver> leftOver = new ArrayList<>();
        for (Contact contact : history.contacts()) {
            if (contact.at().isAfter(asOf)) continue;
            int ticket = ticketOf(contact);
            if (ticket >= 0) of[ticket].contacts.add(contact);
            else leftOver.add(LeftOver.of(contact));
        }
        for (Alarm alarm : history.alarms()) {
            if (alarm.downAt().isAfter(asOf)) continue;
            int ticket = ticketOf(alarm);
            if (ticket >= 0) of[ticket].alarms.add(alarm);
            else leftOver.add(LeftOver.of(alarm, knownUntil(alarm)));
        }
        joinLeftOver(leftOver);
        return faults;
    }

    /** The later one was opened while the earlier one was to do or within repeat after it ended. */
    private boolean isNear(NaiveWay earlier, NaiveWay later) {
        if (!earlier.ticket.service().equals(later.ticket.service())) return false;
        Instant ended = earlier.onlyPutAway ? earlier.merged : earlier.end();
        return earlier.running || ended == null || !later.ticket.openedAt().isAfter(ended.plus(rule.repeat()));
    }

    private int ticketOf(Contact contact) {
        for (int i = 0; i < ways.size(); i++)
            if (contact.ticket().isPresent()
                    && contact.ticket().get().equals(ways.get(i).ticket.id())
                    && same(i, contact.service())) return i;
        for (int i = 0; i < ways.size(); i++) {
            NaiveWay way = ways.get(i);
            if (same(i, contact.service())
                    && way.ticket.openedAt().isBefore(contact.at())
                    && (way.running || contact.at().isBefore(way.end()))) return i;
        }
        for (int i = 0; i < ways.size(); i++) {
            Instant opened = ways.get(i).ticket.openedAt();
            if (same(i, contact.service())
                    && !opened.isBefore(contact.at())
                    && !opened.isAfter(contact.at().plus(rule.registration()))) return i;
        }
        return lastEnded(contact.service(), contact.at());
    }

    private boolean same(int i, Service service) {
        return ways.get(i).ticket.service().equals(service);
    }

    private int lastEnded(Service service, Instant at) {
        int last = -1;
        for (int i = 0; i < ways.size(); i++) {
            Instant end = ways.get(i).end();
            if (!same(i, service) || end.isAfter(at) || end.isBefore(at.minus(rule.repeat()))) continue;
            if (last < 0 || !end.isBefore(ways.get(last).end())) last = i;
        }
        return last;
    }

    private Instant knownUntil(Alarm alarm) {
        return alarm.upAt().filter(at -> !at.isAfter(asOf)).orElse(asOf);
    }

    private int ticketOf(Alarm alarm) {
        Instant up = knownUntil(alarm);
        Duration wide = rule.registration();
        for (int i = 0; i < ways.size(); i++)
            if (same(i, alarm.service())
                    && !alarm.downAt().isBefore(ways.get(i).ticket.openedAt().minus(wide))
                    && !alarm.downAt().isAfter(ways.get(i).end().plus(wide))) return i;
        int ended = lastEnded(alarm.service(), alarm.downAt());
        if (ended >= 0) return ended;
        for (int i = 0; i < ways.size(); i++)
            if (same(i, alarm.service())
                    && !up.isBefore(ways.get(i).ticket.openedAt().minus(wide))
                    && !alarm.downAt().isAfter(ways.get(i).end().plus(wide))) return i;
        return -1;
    }

    /** What is left over belongs together with whatever it overlaps or is near to, and with what that belongs to. */
    private void joinLeftOver(List<LeftOver> facts) {
        List<List<LeftOver>> groups = new ArrayList<>();
        for (LeftOver fact : facts) {
            List<LeftOver> mine = new ArrayList<>(List.of(fact));
            for (List<LeftOver> group : List.copyOf(groups)) {
                if (group.stream().noneMatch(other -> isNear(fact, other) || isNear(other, fact))) continue;
                groups.remove(group);
                mine.addAll(group);
            }
            groups.add(mine);
        }
        for (List<LeftOver> group : groups) {
            Fault fault = new Fault();
            for (LeftOver fact : group) {
                fact.contact().ifPresent(fault.contacts::add);
                fact.alarm().ifPresent(fault.alarms::add);
            }
            faults.add(fault);
        }
    }

    private boolean isNear(LeftOver earlier, LeftOver later) {
        return earlier.service().equals(later.service())
                && !later.from().isBefore(earlier.from())
                && (!later.from().isAfter(earlier.until())
                        || later.from().isBefore(earlier.until().plus(rule.repeat())));
    }
}
