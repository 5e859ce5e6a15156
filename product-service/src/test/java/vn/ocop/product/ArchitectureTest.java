package vn.ocop.product;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.ocop.product", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** Suffixes of everything that is not domain, nested classes included. */
    private static final String EDGE =
            ".*(Resource|Json|Problems|UseCases|Store|Row|Consumer|Writer|Messages|Events|Job|LawData|package-info|_ClientProxy|_Bean|_Subclass)(\\$.*)?";

    @ArchTest
    static final ArchRule domain_knows_no_framework = classes()
            .that()
            .haveNameNotMatching(EDGE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.jspecify..", "javax.imageio..", "com.fasterxml.jackson.annotation..", "vn.ocop..");

    @ArchTest
    static final ArchRule domain_knows_no_edge = noClasses()
            .that()
            .haveNameNotMatching(EDGE)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("vn\\.ocop\\.product\\..*(Resource|Problems|UseCases|Store|Row)(\\$.*)?");

    @ArchTest
    static final ArchRule registry_and_dossier_are_strangers = noClasses()
            .that()
            .resideInAPackage("..product.dossier..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..product.registry..");

    @ArchTest
    static final ArchRule dossier_and_registry_are_strangers = noClasses()
            .that()
            .resideInAPackage("..product.registry..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..product.dossier..");

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("vn.ocop.product.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule resources_touch_no_tables = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("vn.ocop.platform.database.Db");
}
