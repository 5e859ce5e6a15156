package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.Checkout;

/** The README's walk-through works as pasted. */
class WalkthroughScriptTest {

    private static final Pattern BLOCK = Pattern.compile("^```bash\n(.*?^WALK)$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void the_lines_of_the_readme_end_with_a_valid_certificate() throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-c", pasted()).redirectErrorStream(true);
        builder.environment().put("OCOP", Whole.installation().url());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), output);
        assertEquals(0, process.exitValue(), output);
        assertTrue(output.contains("\"verdict\":\"VALID\""), output);
        assertTrue(output.contains("\"state\":\"RECOGNISED\",\"stars\":4"), output);
        assertTrue(output.contains("\n%PDF-1."), output);
    }

    private static String pasted() throws IOException {
        var readme = Files.readString(Checkout.find().root().resolve("README.md"));
        var block = BLOCK.matcher(readme);
        assertTrue(block.find(), "the README has no walk-through");
        return block.group(1);
    }
}
