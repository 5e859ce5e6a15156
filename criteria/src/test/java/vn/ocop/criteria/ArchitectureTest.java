package vn.ocop.criteria;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.ocop.criteria", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule criteria_knows_no_framework = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson..", "org.jspecify..", "vn.ocop.criteria..");

    @ArchTest
    static final ArchRule only_readers_touch_json_trees = classes()
            .that()
            .haveSimpleNameNotEndingWith("Reader")
            .and()
            .haveNameNotMatching(".*\\.(Resources|CriteriaSets|Classification|DocumentCatalogue)")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "com.fasterxml.jackson.annotation..", "org.jspecify..", "vn.ocop.criteria..");

    @ArchTest
    static final ArchRule forms_know_neither_completeness_nor_samples = noClasses()
            .that()
            .resideInAPackage("vn.ocop.criteria")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.ocop.criteria.completeness..", "vn.ocop.criteria.sample..");
}
