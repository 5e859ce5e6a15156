package vn.ocop.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.Stars;
import vn.ocop.criteria.sample.SampleAnswers;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Gateway;

/**
 * A file of rows with answers, pushed through the gateway and applied (validated, scored again, audited, event written), beside COPY of
 * the same bytes into a table with one column and no constraint in the same PostgreSQL. Promise: 5,000 rows/s, 0.035 of COPY, and all
 * consumers at rest within 120 s after the last of 200,000 rows.
 */
public final class BulkPush {

    private static final int ROWS = 200_000;
    private static final int WARM_UP = 2_000;
    private static final int TEA = 11;
    private static final int TOTAL = 80;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private BulkPush() {}

    /** @param args how many rows; 200,000 unless said otherwise */
    public static void main(String[] args) throws IOException, SQLException {
        int rows = args.length == 0 ? ROWS : Integer.parseInt(args[0]);
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            try (var gateway = Gateway.at(installation.url())) {
                push(gateway, file("warm-up", WARM_UP));
                var file = file("measured", rows);
                double copied = rows / seconds(copy(installation, file));
                var applied = push(gateway, file);
                double pushed = rows / seconds(applied);
                long rest = System.nanoTime();
                Consumers.awaitRest(installation, PATIENCE);
                System.out.printf(
                        Locale.ROOT,
                        "all consumers at rest %.0f s after the last row (bar 120 s for 200,000 rows, goal 60)%n",
                        (System.nanoTime() - rest) / 1e9);
                copied = (copied + rows / seconds(copy(installation, file))) / 2;
                System.out.printf(
                        Locale.ROOT,
                        "push of %d rows (%.1f MiB): %.0f rows/s (bar 5000, goal 10000); COPY %.0f rows/s; ratio %.4f (bar 0.035)%n",
                        rows,
                        file.length / 1048576.0,
                        pushed,
                        copied,
                        pushed / copied);
            }
        }
    }

    /** @return from its receipt to its last row */
    private static Duration push(Gateway gateway, byte[] file) {
        var client = gateway.system("08");
        var headers = Map.of("Content-Type", "application/x-ndjson");
        var accepted = client.send(new Call("POST", "/api/v1/assessment-imports", headers, file))
                .must(202);
        var path = "/api/v1/assessment-imports/" + accepted.json().path("id").asText();
        JsonNode done =
                Await.until("the push", PATIENCE, () -> client.get(path).json(), json -> !json.path("finishedAt")
                        .isNull());
        if (!done.path("state").asText().equals("DONE")) {
            throw new IllegalStateException(done.toString());
        }
        return Duration.between(
                Instant.parse(done.path("receivedAt").asText()),
                Instant.parse(done.path("finishedAt").asText()));
    }

    private static Duration copy(Installation installation, byte[] file) throws IOException, SQLException {
        try (var connection = installation.database().connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table pushed (row text)");
            long began = System.nanoTime();
            copyIn(connection, new ByteArrayInputStream(file));
            var took = Duration.ofNanos(System.nanoTime() - began);
            statement.execute("drop table pushed");
            return took;
        }
    }

    private static void copyIn(Connection connection, InputStream file) throws IOException, SQLException {
        // JSON has no byte 1 or 2: no character of it is a quote or a delimiter
        var sql = "copy pushed from stdin (format csv, delimiter e'\\x01', quote e'\\x02')";
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, file);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    static byte[] file(String prefix, int rows) {
        var form = CriteriaSets.load().byNumber(TEA).orElseThrow();
        var answers = SampleAnswers.answersFor(form, TOTAL, Stars.FOUR).options();
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < rows; i++) {
            out.writeBytes(json(row(prefix + "-" + i, i, answers)).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
        return out.toByteArray();
    }

    private static Map<String, Object> row(String id, int serial, Map<String, Integer> answers) {
        var row = new LinkedHashMap<String, Object>();
        row.put("sourceSystem", "bench-08");
        row.put("externalId", id);
        row.put(
                "product",
                Map.of("name", "Chè Shan tuyết " + serial, "set", TEA, "communeCode", "01021", "externalCode", id));
        row.put(
                "producer",
                Map.of("externalId", "HTX-" + serial / 4, "name", "HTX số " + serial / 4, "type", "COOPERATIVE"));
        row.put(
                "decision",
                Map.of(
                        "number",
                        serial / 100 + "/QĐ-UBND",
                        "signedOn",
                        "2026-06-12",
                        "issuer",
                        Map.of("level", "PROVINCE", "code", "08", "name", "UBND tỉnh Tuyên Quang")));
        row.put("legalBasis", "26/2026/QĐ-TTg");
        row.put("stars", 4);
        row.put("total", String.valueOf(TOTAL));
        row.put("answers", answers);
        row.put("certificate", Map.of("number", id, "validFrom", "2026-06-12", "validUntil", "2029-06-11"));
        row.put("marks", List.of("bench"));
        return row;
    }

    private static String json(Map<String, Object> row) {
        try {
            return MAPPER.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
