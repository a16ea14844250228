package cn.jiangmen.quality.certificate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The boundaries inside the service. */
@AnalyzeClasses(packages = "cn.jiangmen.quality.certificate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "cn.jiangmen.quality.certificate";

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NO_HTTP = noClasses()
            .that()
            .resideInAnyPackage(ROOT, ROOT + ".schemes", ROOT + ".bodies")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "..rest..")
            .because("rules are tested without a container and reused by other edges");

    @ArchTest
    static final ArchRule THE_CATALOGUE_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage(ROOT + ".schemes")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT, ROOT + ".bodies..", ROOT + ".imports..", ROOT + ".events")
            .because("certificates follow the catalogue, never the other way round");

    @ArchTest
    static final ArchRule THE_AGGREGATE_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAnyPackage(ROOT, ROOT + ".events", ROOT + ".rest")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".bodies..", ROOT + ".imports..")
            .because("features build on certificates, and each can be taken away");

    @ArchTest
    static final ArchRule FEATURES_ARE_APART = slices().matching(
                    ROOT + ".(bodies|chain|expiry|imports|laboratories|schemes|visits)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that needs another and is needed by it is one feature");

    @ArchTest
    static final ArchRule OTHER_SERVICES_ARE_FAR = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.jiangmen.quality.enterprise..",
                    "cn.jiangmen.quality.supervision..",
                    "cn.jiangmen.quality.target..")
            .because("services meet in events and public APIs only");

    @ArchTest
    static final ArchRule THE_CLOCK_IS_INJECTED = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .because("today is what the injected Clock says, so that any day can be tested");

    @ArchTest
    static final ArchRule ENTITIES_HAVE_NO_SETTERS = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(new com.tngtech.archunit.lang.ArchCondition<>("have no setters") {
                @Override
                public void check(
                        com.tngtech.archunit.core.domain.JavaClass item,
                        com.tngtech.archunit.lang.ConditionEvents events) {
                    item.getMethods().stream()
                            .filter(method -> method.getName().matches("set[A-Z].*"))
                            .forEach(method -> events.add(com.tngtech.archunit.lang.SimpleConditionEvent.violated(
                                    method, method.getFullName())));
                }
            })
            .because("state changes through verbs that keep the rules");
}
