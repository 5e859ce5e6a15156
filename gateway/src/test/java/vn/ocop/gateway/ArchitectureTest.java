package vn.ocop.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.ocop.gateway", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> OTHER_ROOMS = DescribedPredicate.describe(
            "classes of other rooms",
            type -> type.getPackageName().startsWith("vn.ocop.")
                    && !type.getPackageName().startsWith("vn.ocop.gateway"));

    @ArchTest
    static final ArchRule the_gateway_knows_no_other_room = noClasses().should().dependOnClassesThat(OTHER_ROOMS);

    @ArchTest
    static final ArchRule the_gateway_has_no_database_and_no_broker = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("vn.ocop.gateway.(*)..").should().beFreeOfCycles();
}
