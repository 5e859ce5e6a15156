package vn.ocop.assessment;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import vn.ocop.platform.rows.ImportState;
import vn.ocop.platform.rows.RowFormat;

@AnalyzeClasses(packages = "vn.ocop.assessment", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Suffixes of everything that is not domain, nested classes included; the last line is contracts of events. */
    private static final String EDGE =
            ".*(Resource|Json|Problems|UseCases|Store|Row|Policy|Consumer|Job|Messages|Voters|Paper|PaperPdf|Layout"
                    + "|Worker|Reception|Batches|CsvColumn"
                    + "|package-info"
                    + "|CouncilChanged|AssessmentChanged|DecisionRecorded|DecisionCorrected|DecisionWithdrawn|ResultImported|ResultRevised|ForwardedDossier|RestrictedFacts)"
                    + "(\\$.*)?";

    @ArchTest
    static final ArchRule domain_knows_no_framework = classes()
            .that()
            .haveNameNotMatching(EDGE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "vn.ocop.assessment..",
                            "vn.ocop.criteria..",
                            "vn.ocop.platform.problem..")
                    .or(belongToAnyOf(RowFormat.class, ImportState.class))); // values without any reader

    @ArchTest
    static final ArchRule domain_knows_no_edge = noClasses()
            .that()
            .haveNameNotMatching(EDGE)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("vn\\.ocop\\.assessment\\." + EDGE.replace(".*(", "[^$]*("));

    @ArchTest
    static final ArchRule domain_knows_no_clock = noClasses()
            .that()
            .haveNameNotMatching(EDGE)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule points_are_never_floats = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Double")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Float");

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("vn.ocop.assessment.(*)..").should().beFreeOfCycles();
}
