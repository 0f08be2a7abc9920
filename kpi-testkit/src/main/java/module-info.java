/**
 * For the tests of those who write pay schemes: builders of tickets and histories, generators, the verifier of a scheme,
 * and the laws of the library's types as classes that an implementer runs on his own type.
 */
module org.goodhart.kpi.testkit {
    requires transitive net.jqwik.api;
    requires transitive org.assertj.core;
    requires transitive org.goodhart.kpi;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports org.goodhart.testkit;
    exports org.goodhart.testkit.arbitraries;
    exports org.goodhart.testkit.laws;
}
