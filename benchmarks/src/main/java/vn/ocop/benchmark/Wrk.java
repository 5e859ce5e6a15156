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
    private static final Pattern P99 = Pattern.compile("99%\\s+(\\S+)");

    /** @param p99 as wrk prints it, e.g. "312.45ms" */
    record Load(double requestsPerSecond, String p99) {}

    /** @throws IllegalStateException if one answer is no 2xx or a connection breaks */
    double requestsPerSecond(String url, int seconds) throws IOException, InterruptedException {
        return load(url, seconds).requestsPerSecond();
    }

    /** @throws IllegalStateException if one answer is no 2xx or a connection breaks */
    Load load(String url, int seconds) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "--latency",
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
        var p99 = P99.matcher(output);
        if (process.waitFor() != 0
                || output.contains("Non-2xx")
                || output.contains("Socket errors")
                || !rate.find()
                || !p99.find()) {
            throw new IllegalStateException(output);
        }
        return new Load(Double.parseDouble(rate.group(1)), p99.group(1));
    }
}
