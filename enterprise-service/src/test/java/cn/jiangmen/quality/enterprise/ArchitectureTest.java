package cn.jiangmen.quality.enterprise;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.jiangmen.quality.kit.events.Change;
import cn.jiangmen.quality.kit.events.Outbox;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.Entity;
import java.time.LocalDate;

/** The boundaries inside the service. */
@AnalyzeClasses(packages = "cn.jiangmen.quality.enterprise", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "cn.jiangmen.quality.enterprise";

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NO_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "..rest")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", ROOT + "..rest..")
            .because("rules are tested without a container and reused by other edges");

    @ArchTest
    static final ArchRule ONE_DOOR_FOR_EVENTS = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "..events")
            .and()
            .areNotAssignableTo(PanacheRepositoryBase.class)
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "..events").or(belongToAnyOf(Outbox.class, Change.class)))
            .because("a change and its event are written by the collection of the aggregate alone, in one transaction");

    @ArchTest
    static final ArchRule FEATURES_ARE_APART = slices().matching(ROOT + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("of two features one at most needs the other, so each can be read on its own");

    @ArchTest
    static final ArchRule THE_REGISTER_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAnyPackage(ROOT, ROOT + ".events", ROOT + ".rest")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".activities..",
                    ROOT + ".gatherings..",
                    ROOT + ".assistance..",
                    ROOT + ".industries..",
                    ROOT + ".zones..",
                    ROOT + ".divisions..",
                    ROOT + ".representatives..",
                    ROOT + ".holdings..",
                    ROOT + ".guidance..",
                    ROOT + ".standing..",
                    ROOT + ".imports..",
                    ROOT + ".inbox..",
                    ROOT + ".screenings..",
                    ROOT + ".profile..")
            .because("features build on the register, and each can be taken away");

    @ArchTest
    static final ArchRule OTHER_SERVICES_ARE_FAR = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.jiangmen.quality.certificate..",
                    "cn.jiangmen.quality.supervision..",
                    "cn.jiangmen.quality.target..")
            .because("services meet in events and public APIs only");

    @ArchTest
    static final ArchRule THE_CLOCK_IS_INJECTED = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .because("today is what the injected Clock says, so that any day can be tested");

    @ArchTest
    static final ArchRule EDGES_ARE_NOT_PUBLIC = classes()
            .that()
            .resideInAPackage(ROOT + "..rest")
            .should()
            .notBePublic()
            .because("nothing calls the HTTP edge but HTTP");

    @ArchTest
    static final ArchRule ENTITIES_HAVE_NO_SETTERS = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(new com.tngtech.archunit.lang.ArchCondition<>("have setters") {
                @Override
                public void check(
                        com.tngtech.archunit.core.domain.JavaClass item,
                        com.tngtech.archunit.lang.ConditionEvents events) {
                    item.getMethods().stream()
                            .filter(method -> method.getName().matches("set[A-Z].*"))
                            .forEach(method -> events.add(com.tngtech.archunit.lang.SimpleConditionEvent.satisfied(
                                    method, method.getFullName())));
                }
            })
            .because("state changes through verbs that keep the rules");
}
