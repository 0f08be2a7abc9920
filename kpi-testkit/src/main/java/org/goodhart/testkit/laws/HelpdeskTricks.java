package org.goodhart.testkit.laws;

/**
 * The tricks that helpdesk software has let pass, as regression tests of your own norms: give them your books and your desk's hours, and
 * each test plays one trick under every priority. They are tests of JUnit Jupiter; one that fails names the norm, the priority and
 * what was told.
 *
 * <pre>{@code
 * class OurNormsTest {
 *     @Nested
 *     class ResistTheTricks implements HelpdeskTricks {
 *         public List<NormBook> norms() { return List.of(Norms.faults(), Norms.lines()); }
 *         public WorkCalendar calendar() { return Norms.hours(); }
 *     }
 * }
 * }</pre>
 *
 * <p>Some norms fall for a trick by their own definition, and the test says so by failing: pauses for the time put away, norms that replace
 * each other, lines whose time ends when they push, tickets whose clock starts anew with each opening. Leave such a norm out of pay,
 * or try it with the interfaces of which this one is made up.
 */
public interface HelpdeskTricks
        extends ClosingTricks, ReclassifyingTricks, MergingTricks, HandingOnTricks, CalendarTricks {}
