package vn.ocop.statistics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.ocop.statistics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Suffixes of everything that is not domain; Consumer, Csv, Xlsx, Pdf and Job are the edges to the broker, to files and to the clock. */
    private static final String EDGE =
            ".*(Resource|Json|Problems|UseCases|Store|Row|Consumer|Csv|Xlsx|Pdf|Job|Messages|package-info)(\\$.*)?";

    @ArchTest
    static final ArchRule domain_knows_no_framework = classes()
            .that()
            .haveNameNotMatching(EDGE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.ocop..");

    @ArchTest
    static final ArchRule domain_knows_no_edge = noClasses()
            .that()
            .haveNameNotMatching(EDGE)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(EDGE);

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("vn.ocop.statistics.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule questions_never_write_facts = noClasses()
            .that()
            .resideInAnyPackage(
                    "..overview..",
                    "..cube..",
                    "..cubejob..",
                    "..publication..",
                    "..report..",
                    "..sdmx..",
                    "..catalogue..",
                    "..plausibility..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..fact..");
}
