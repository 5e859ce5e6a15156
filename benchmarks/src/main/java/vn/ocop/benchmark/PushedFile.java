package vn.ocop.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Caller;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Unexpected;

/** A file of results that was pushed through the gateway. */
record PushedFile(Caller client, String path) {

    /** More rows than this would be more than 1 GiB if they were not packed. */
    private static final int PLAIN = 250_000;

    /** @param key makes the call safe to repeat while the service is away */
    static PushedFile send(Gateway gateway, BulkRows rows, int from, int to, String key) {
        var client = gateway.system(rows.province());
        var headers = new HashMap<>(Map.of("Content-Type", "application/x-ndjson", "Idempotency-Key", key));
        var gzip = to - from > PLAIN;
        if (gzip) {
            headers.put("Content-Encoding", "gzip");
        }
        var body = gzip ? rows.packed(from, to) : rows.file(from, to);
        var accepted = client.send(new Call("POST", "/api/v1/assessment-imports", headers, body))
                .must(202);
        return new PushedFile(
                client,
                "/api/v1/assessment-imports/" + accepted.json().path("id").asText());
    }

    /** How many rows have been looked at; -1 if nobody answers. */
    long read() {
        return look().path("rows").path("read").asLong(-1);
    }

    /** A missing node if nobody answers. */
    JsonNode look() {
        try {
            return client.get(path).json();
        } catch (Unexpected | UncheckedIOException away) {
            return MissingNode.getInstance();
        }
    }

    boolean ended() {
        return look().path("finishedAt").isTextual();
    }

    /** @throws IllegalStateException unless every row was taken */
    Duration awaitDone(Duration patience) {
        var done = Await.until("the push", patience, this::look, json -> json.path("finishedAt")
                .isTextual());
        if (!done.path("state").asText().equals("DONE")) {
            throw new IllegalStateException(done.toString());
        }
        return Duration.between(
                Instant.parse(done.path("receivedAt").asText()),
                Instant.parse(done.path("finishedAt").asText()));
    }
}
