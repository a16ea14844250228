package cn.jiangmen.quality.target;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.LocalDate;

/** The boundaries inside the service. */
@AnalyzeClasses(packages = "cn.jiangmen.quality.target", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "cn.jiangmen.quality.target";

    @ArchTest
    static final ArchRule ONLY_THE_EDGE_KNOWS_HTTP = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "..rest")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", ROOT + "..rest..")
            .because("numbers are read and counted the same for every edge");

    @ArchTest
    static final ArchRule ONLY_EVENTS_KNOW_THE_WIRE = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "..events")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("EventEnvelope")
            .because("what an event looks like is known in one place, beside the contracts it is read by");

    @ArchTest
    static final ArchRule NO_PACKAGE_NEEDS_ITSELF_THROUGH_ANOTHER = slices().matching(ROOT + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("the ledger can be understood without those who read and feed it");

    @ArchTest
    static final ArchRule THE_PROOF_IS_INDEPENDENT = noClasses()
            .that()
            .haveSimpleName("Verification")
            .or()
            .haveSimpleName("SubjectCount")
            .or()
            .haveSimpleName("StepCount")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("Ledger")
            .because("a count that shares code with the ledger would share its mistakes");

    @ArchTest
    static final ArchRule OTHER_SERVICES_ARE_FAR = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.jiangmen.quality.certificate..",
                    "cn.jiangmen.quality.supervision..",
                    "cn.jiangmen.quality.enterprise..")
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
}
