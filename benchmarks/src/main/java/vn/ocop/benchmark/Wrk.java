package vn.ocop.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The load generator {@code wrk}, which must be on the path.
 *
 * @param script in Lua, says what is sent
 */
record Wrk(int connections, Path script) {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    /** @throws IllegalStateException if one answer is no 2xx or a connection breaks */
    double requestsPerSecond(String url, int seconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "--timeout",
                        "10s",
                        "-c" + connections,
                        "-d" + seconds,
                        "-s",
                        script.toString(),
                        url)
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(output);
        if (process.waitFor() != 0 || output.contains("Non-2xx") || output.contains("Socket errors") || !rate.find()) {
            throw new IllegalStateException(output);
        }
        return Double.parseDouble(rate.group(1));
    }
}
