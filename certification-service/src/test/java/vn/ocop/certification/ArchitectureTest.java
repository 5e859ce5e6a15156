package vn.ocop.certification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.ocop.certification", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Suffixes of everything that is not domain, nested classes included. */
    private static final String EDGE =
            ".*(Resource|Json|Problems|UseCases|Store|Row|Events|Consumer|Job|Route|Messages|Config|View|Journal|package-info)(\\$.*)?";

    @ArchTest
    static final ArchRule the_certificate_knows_no_framework = classes()
            .that()
            .resideInAPackage("..certificate..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "vn.ocop.certification.certificate..", "vn.ocop.platform.problem..");

    @ArchTest
    static final ArchRule the_certificate_knows_no_edge = noClasses()
            .that()
            .resideInAPackage("..certificate..")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(EDGE);

    @ArchTest
    static final ArchRule rights_and_their_states_know_no_framework = classes()
            .that()
            .resideInAnyPackage(
                    "..iplife..",
                    "..ipright..",
                    "..ipuse..",
                    "..ipfigure..",
                    "..qualitycertificate..",
                    "..qualityscheme..",
                    "..qualityissuer..",
                    "..passport..")
            .and()
            .haveNameNotMatching(EDGE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.ocop..");

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("vn.ocop.certification.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_document_is_not_read_by_the_register = noClasses()
            .that()
            .resideInAnyPackage("..register..", "..certificate..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..document..", "..verification..", "..lapse..", "..intake..");
}
