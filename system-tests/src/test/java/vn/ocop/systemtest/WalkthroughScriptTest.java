package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.Checkout;

/** The walk-through that the README points to works as pasted. */
class WalkthroughScriptTest {

    @Test
    void the_script_of_the_readme_ends_with_a_valid_certificate() throws IOException, InterruptedException {
        var script = Checkout.find().root().resolve("docs/walkthrough.sh");
        var builder = new ProcessBuilder("bash", script.toString()).redirectErrorStream(true);
        builder.environment().put("OCOP", Whole.installation().url());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), output);
        assertEquals(0, process.exitValue(), output);
        assertTrue(output.contains("\"verdict\":\"VALID\""), output);
        assertTrue(output.contains("4 stars"), output);
    }
}
