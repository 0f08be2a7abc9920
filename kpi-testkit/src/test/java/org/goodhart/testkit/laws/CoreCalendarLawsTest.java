package org.goodhart.testkit.laws;

/** The published laws, tried on the core's own calendars. */
class CoreCalendarLawsTest implements WorkCalendarLaws {}
