package org.goodhart;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodhart.value.Estimate;

/** What holds for the core as a whole; a rule that matches no class fails. */
@AnalyzeClasses(packages = "org.goodhart", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the bottom up: each may use what stands before it. One that is not written yet is no offence. */
    private static final List<String> PACKAGES = List.of(
            "value",
            "calendar",
            "desk",
            "metric",
            "flow",
            "sla",
            "quality",
            "churn",
            "catalogue",
            "pay",
            "ledger",
            "gaming");

    /** What answers differently on another machine, at another hour, or under another default locale, zone or charset. */
    private static final Pattern DEPENDS_ON_THE_MACHINE = Pattern.compile(String.join(
            "|",
            "java\\.time\\..*\\.now\\((?!java\\.time\\.Clock).*",
            "java\\.time\\.Clock\\.(system|tick).*",
            "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
            "java\\.time\\.format\\.DateTimeFormatter\\.(ofPattern\\(java\\.lang\\.String\\)|ofLocalized.*)",
            "java\\.time\\.temporal\\.WeekFields\\.of\\(java\\.util\\.Locale\\)",
            "java\\.util\\.(TimeZone|Locale)\\.getDefault.*",
            "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.util\\.Calendar\\.getInstance.*",
            "java\\.util\\.Random\\.<init>\\(\\)",
            "java\\.util\\.UUID\\.randomUUID\\(\\)",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\.current\\(\\)",
            "java\\.util\\.Formatter\\.<init>\\((?!.*Locale).*",
            "java\\.text\\.(Number|Date|Message|Decimal|SimpleDate|Choice)Format\\..*",
            "java\\.lang\\.Math\\.random\\(\\)",
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getProperty|getenv|lineSeparator)\\(.*",
            "java\\.lang\\.String\\.format\\(java\\.lang\\.String,.*",
            "java\\.lang\\.String\\.(formatted|toLowerCase|toUpperCase)\\((?!java\\.util\\.Locale).*",
            "java\\.lang\\.String\\.getBytes\\(\\)",
            "java\\.lang\\.String\\.<init>\\(\\[B\\)",
            "java\\.io\\.Print(Stream|Writer)\\.(printf|format)\\((?!java\\.util\\.Locale).*"));

    private static final Set<String> BINARY_FRACTIONS =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float", "java.util.OptionalDouble");

    @ArchTest
    static final ArchRule each_package_uses_only_what_stands_below_it = oneDirection();

    @ArchTest
    static final ArchRule no_package_is_unknown = classes()
            .should()
            .resideInAnyPackage(
                    PACKAGES.stream().map(name -> "org.goodhart." + name).toArray(String[]::new))
            .because("a new room of the house gets its place in the order first");

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("org.goodhart.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule every_package_is_null_marked = classes().should(standInNullMarkedPackage());

    @ArchTest
    static final ArchRule same_answer_everywhere = noClasses()
            .should(accessTargetWhere(describe(
                    "the answer depends on the machine, the hour, or a default locale, zone or charset",
                    (JavaAccess<?> access) -> DEPENDS_ON_THE_MACHINE
                            .matcher(access.getTarget().getFullName())
                            .matches())));

    @ArchTest
    static final ArchRule logging_is_slf4j = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.apache.commons.logging..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.System$Logger");

    @ArchTest
    static final ArchRule a_library_does_not_print = noClasses().should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nothing_is_shipped_by_java_serialisation = classes()
            .that()
            .areNotAssignableTo(Throwable.class)
            .and()
            .areNotAssignableTo(Enum.class)
            .should()
            .notBeAssignableTo(Serializable.class);

    @ArchTest
    static final ArchRule nobody_reads_or_writes_objects = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(Object(In|Out)putStream|Externalizable)");

    @ArchTest
    static final ArchRule no_reflection =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.lang.reflect..");

    @ArchTest
    static final ArchRule no_static_mutable_state =
            noFields().should().beStatic().andShould().notBeFinal();

    @ArchTest
    static final ArchRule signatures_show_our_own_types_or_the_jdks = codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .arePublic()
            .should(showOnlyReachableTypes());

    @ArchTest
    static final ArchRule money_and_shares_are_exact = codeUnits()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.goodhart.value..", "org.goodhart.calendar..", "org.goodhart.pay..")
            .and()
            .areNotPrivate()
            .and()
            .areNotDeclaredIn(Estimate.class)
            .should(mentionNoBinaryFraction())
            .because("what is approximate enters through Estimate alone, and leaves it by a named rounding");

    @ArchTest
    static final ArchRule names_are_the_trades_words = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Utilities|Helper|Helpers|Manager|Managers)")
            .because("such a name says nothing about support, pay or the people in it");

    private static ArchRule oneDirection() {
        LayeredArchitecture order =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String name : PACKAGES) {
            order = order.layer(name).definedBy("org.goodhart." + name + "..");
        }
        for (int i = 0; i < PACKAGES.size(); i++) {
            List<String> below = PACKAGES.subList(0, i);
            LayeredArchitecture.LayerDependencySpecification layer = order.whereLayer(PACKAGES.get(i));
            order = below.isEmpty()
                    ? layer.mayNotAccessAnyLayer()
                    : layer.mayOnlyAccessLayers(below.toArray(String[]::new));
        }
        return order;
    }

    private static ArchCondition<JavaClass> standInNullMarkedPackage() {
        return new ArchCondition<>("stand in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .orElse(false);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getPackageName() + " has no package-info.java with @NullMarked"));
            }
        };
    }

    private static ArchCondition<JavaCodeUnit> showOnlyReachableTypes() {
        return new ArchCondition<>("show only types of the JDK and public types of this library") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean reachable = signature(unit)
                        .allMatch(type -> type.isPrimitive()
                                || type.getPackageName().startsWith("java.")
                                || type.getPackageName().startsWith("org.goodhart.")
                                        && type.getModifiers().contains(JavaModifier.PUBLIC));
                events.add(new SimpleConditionEvent(
                        unit, reachable, unit.getFullName() + " shows a type that its caller cannot name"));
            }
        };
    }

    private static ArchCondition<JavaCodeUnit> mentionNoBinaryFraction() {
        return new ArchCondition<>("mention no double and no float") {
            @Override
            public void check(JavaCodeUnit unit, ConditionEvents events) {
                boolean exact = signature(unit).map(JavaClass::getName).noneMatch(BINARY_FRACTIONS::contains);
                events.add(new SimpleConditionEvent(
                        unit, exact, unit.getFullName() + " mentions a binary fraction in its signature"));
            }
        };
    }

    private static Stream<JavaClass> signature(JavaCodeUnit unit) {
        return Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                .map(JavaClass::getBaseComponentType);
    }
}
