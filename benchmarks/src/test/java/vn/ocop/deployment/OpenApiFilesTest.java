package vn.ocop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/openapi holds the contract as the build made it, so that a change of it is seen where changes are read. */
class OpenApiFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"product", "assessment", "certification", "statistics"})
    void the_committed_contract_is_the_one_that_was_built(String service) throws IOException {
        var built = Checkout.path(service + "-service/target/openapi/openapi.yaml");
        var committed = Checkout.path("docs/openapi/" + service + ".yaml");
        assumeTrue(Files.exists(built), service + "-service is not built");
        if (Boolean.getBoolean("ocop.docs.write")) {
            Files.createDirectories(Checkout.path("docs/openapi"));
            Files.writeString(committed, Checkout.text(built));
        }

        assertTrue(Files.exists(committed), "no contract; -Docop.docs.write=true writes it");
        assertEquals(Checkout.text(built), Checkout.text(committed), "-Docop.docs.write=true writes it");
    }
}
