package cn.jiangmen.quality.supervision;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.time.Instant;
import java.time.LocalDate;

/** The boundaries inside the service. */
@AnalyzeClasses(packages = "cn.jiangmen.quality.supervision", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "cn.jiangmen.quality.supervision";

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NO_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "..rest..")
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
            .dependOnClassesThat()
            .resideInAnyPackage("cn.jiangmen.quality.kit.events", ROOT + "..events")
            .because("a change and its event are written by the collection of the aggregate alone, in one transaction");

    @ArchTest
    static final ArchRule FEATURES_ARE_APART = slices().matching(ROOT + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("of two features one at most needs the other, so each can be read on its own");

    @ArchTest
    static final ArchRule OTHER_SERVICES_ARE_FAR = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.jiangmen.quality.certificate..",
                    "cn.jiangmen.quality.enterprise..",
                    "cn.jiangmen.quality.target..")
            .because("services meet in events and public APIs only");

    @ArchTest
    static final ArchRule THE_CLOCK_IS_INJECTED = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("today is what the injected Clock says, so that any day can be tested");

    @ArchTest
    static final ArchRule EDGES_ARE_NOT_PUBLIC = classes()
            .that()
            .resideInAPackage(ROOT + "..rest")
            .should()
            .notBePublic()
            .because("nothing calls the HTTP edge but HTTP");
}
