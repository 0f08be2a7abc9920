package org.goodhart.catalogue;

import org.goodhart.value.Phrase;

/** What people do to a figure instead of bettering what it stands for. The letters are by what they do to the record or to the work, not by how bad it is. */
public enum Trick {
    /** Premature escalation. */
    G01,
    /** Hoarding (never escalate). */
    G02,
    /** Ping-pong. */
    G03,
    /** Hog and shift-end drop. */
    G04,
    /** Silent closing. */
    G05,
    /** Close and reopen as new. */
    G06,
    /** Resolve/reopen flicker. */
    G07,
    /** Close for silence. */
    G08,
    /** Splitting. */
    G09,
    /** Duplicate / double close. */
    G10,
    /** Merge to hide. */
    G11,
    /** Self-made tickets. */
    G12,
    /** Activity padding. */
    G13,
    /** Hollow first reply. */
    G14,
    /** Cherry-picking. */
    G15,
    /** Deflecting contact. */
    G16,
    /** Off-book intake. */
    G17,
    /** Abandon the breached. */
    G18,
    /** Deadline sniping. */
    G19,
    /** Status parking. */
    G20,
    /** Priority up/down-grade. */
    G21,
    /** Wrong category / others' bucket. */
    G22,
    /** Backdating. */
    G23,
    /** Period shifting. */
    G24,
    /** Stop at target. */
    G25,
    /** Ratchet restriction. */
    G26,
    /** Lumping / gambling. */
    G27,
    /** Denominator exclusion, over-disputing. */
    G28,
    /** Survey gating. */
    G29,
    /** Score begging. */
    G30,
    /** Churn-reason blaming, collusion. */
    G31,
    /** Retention by obstruction / false saves. */
    G32,
    /** Re-labelled leavers. */
    G33,
    /** Buying the number. */
    G34,
    /** Reciprocal QA leniency. */
    G35,
    /** Sample steering. */
    G36,
    /** Mystery-call recognition. */
    G37,
    /** Calendar manipulation. */
    G38,
    /** Hang-up / needless transfer. */
    G39,
    /** Team free-riding. */
    G40,
    /** No help / sabotage. */
    G41,
    /** Outage umbrella. */
    G42,
    /** Postpone the unpaid task. */
    G43,
    /** Weight arbitrage in composites. */
    G44,
    /** Self-verification. */
    G45;

    /**
     * What it is, in a few words.
     *
     * @return the phrase, such as "silent closing"
     */
    public Phrase phrase() {
        return Phrase.of("trick." + name());
    }
}
