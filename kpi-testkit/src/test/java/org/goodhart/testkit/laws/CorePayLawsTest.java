package org.goodhart.testkit.laws;

import net.jqwik.api.Group;

/** The published laws, tried on the core's own curves, formulas and schemes. */
class CorePayLawsTest {
    @Group
    class Curves implements CurveLaws {}

    @Group
    class Formulas implements PayFormulaLaws {}

    @Group
    class Schemes implements PaySchemeLaws {}

    @Group
    class Ledgers implements LedgerLaws {}

    @Group
    class Sharing implements SharingLaws {}
}
