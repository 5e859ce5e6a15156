package vn.ocop.assessment.document;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class DecisionExportTest {

    private static final String EXPORT = "/api/v1/decisions/{id}/export";

    @Inject
    Hearing hearing;

    @Inject
    Flow flow;

    @Inject
    ObjectMapper mapper;

    @Inject
    Db db;

    @Test
    void the_manifest_proves_every_entry() throws Exception {
        var held = twoProductsOneConfirmed();
        var id = decided(held);

        var entries = unzipped(exported("tq.authority", id));

        var product = "products/" + held.product() + "/";
        var members = held.memberIds().subList(0, 3).stream().sorted().toList();
        assertEquals(
                List.of(
                        "decision.json",
                        "decision.pdf",
                        "minutes/" + held.meetingId() + ".pdf",
                        product + "assessment.json",
                        product + "result.json",
                        product + "agreed-sheet.json",
                        product + "score-sheets.json",
                        product + "agreed-sheet.pdf",
                        product + "score-sheets/" + members.get(0) + ".pdf",
                        product + "score-sheets/" + members.get(1) + ".pdf",
                        product + "score-sheets/" + members.get(2) + ".pdf",
                        "manifest.json"),
                List.copyOf(entries.keySet()));
        var manifest = mapper.readTree(entry(entries, "manifest.json"));
        assertEquals(id, manifest.path("decisionId").asText());
        assertEquals(hashes(entries), told(manifest));
    }

    @Test
    void its_records_are_those_of_the_api() throws Exception {
        var held = twoProductsOneConfirmed();
        var id = decided(held);
        var entries = unzipped(exported("tq.office", id));
        var folder = "products/" + held.product() + "/";

        same("/api/v1/decisions/" + id, entry(entries, "decision.json"));
        same("/api/v1/assessments/" + held.product() + "/result", entry(entries, folder + "result.json"));
        same("/api/v1/assessments/" + held.product() + "/agreed-sheet", entry(entries, folder + "agreed-sheet.json"));
        same("/api/v1/assessments/" + held.product() + "/score-sheets", entry(entries, folder + "score-sheets.json"));
        assertArrayEquals(
                Reading.of("tq.office", "/api/v1/decisions/{id}/document", id).bytes(), entry(entries, "decision.pdf"));
        assertEquals(
                mapper.readTree(entry(entries, "decision.json"))
                        .path("recordedAt")
                        .asText(),
                mapper.readTree(entry(entries, "manifest.json"))
                        .path("newestRecordAt")
                        .asText());
    }

    /** The other product of the meeting is still being scored: nothing of it is told. */
    @Test
    void of_the_meeting_it_holds_an_extract() throws Exception {
        var held = twoProductsOneConfirmed();
        var entries = unzipped(exported("tq.office", decided(held)));

        var minutes = new Reading(entry(entries, "minutes/" + held.meetingId() + ".pdf"));

        minutes.says("TRÍCH BIÊN BẢN", "Chè Shan tuyết");
        minutes.doesNotSay("Chè Hồng Đào");
    }

    @Test
    void it_is_the_same_each_time_and_not_sent_twice() {
        var id = decided(twoProductsOneConfirmed());
        var first = Flow.as("tq.office").get(EXPORT, id);

        assertArrayEquals(first.asByteArray(), exported("tq.authority", id));
        Flow.as("tq.office")
                .header("If-None-Match", first.header("ETag"))
                .get(EXPORT, id)
                .then()
                .statusCode(304);
    }

    @Test
    void it_is_for_those_who_may_see_the_decision_and_its_products() {
        var held = twoProductsOneConfirmed();
        var id = decided(held);

        Flow.as("tn.office").get(EXPORT, id).then().statusCode(403).body("type", equalTo("/problems/outside-area"));
        Flow.as("tq.member1").get(EXPORT, id).then().statusCode(403).body("type", equalTo("/problems/role-required"));
        Flow.as("tq.office")
                .get(EXPORT, held.product())
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/no-such-decision"));
    }

    @Test
    void who_sits_in_the_council_in_conflict_reads_nothing_of_it() {
        var held = twoProductsOneConfirmed();
        var id = decided(held);
        var producer = flow.query("select producer_id::text as v from assessment where id = ?::uuid", held.product())
                .getFirst();
        db.update("insert into producer_account (producer_id, username) values (?::uuid, 'tq.office')", producer);

        for (var path : List.of("/export", "/document")) {
            Flow.as("tq.office")
                    .get("/api/v1/decisions/{id}" + path, id)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/in-conflict"));
        }
    }

    private Hearing.Held twoProductsOneConfirmed() {
        var held = hearing.opened("Chè Shan tuyết", "Chè Hồng Đào");
        hearing.scoredTwice(held.product());
        hearing.confirmed(held.product());
        return held;
    }

    private String decided(Hearing.Held held) {
        return flow.decide("tq.authority", "3981/QĐ-" + held.product(), "RECOGNISED", held.product())
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static byte[] exported(String username, String id) {
        return Flow.as(username)
                .get(EXPORT, id)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
    }

    private void same(String path, byte[] entry) throws IOException {
        assertEquals(mapper.readTree(Flow.as("tq.office").get(path).asString()), mapper.readTree(entry), path);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] entry(Map<String, byte[]> entries, String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }

    private static List<String> hashes(Map<String, byte[]> entries) throws Exception {
        var hashes = new ArrayList<String>();
        for (var entry : entries.entrySet()) {
            if (!entry.getKey().equals("manifest.json")) {
                var digest = MessageDigest.getInstance("SHA-256").digest(entry.getValue());
                hashes.add(entry.getKey() + " " + HexFormat.of().formatHex(digest) + " " + entry.getValue().length);
            }
        }
        return hashes;
    }

    private static List<String> told(JsonNode manifest) {
        var told = new ArrayList<String>();
        manifest.path("entries")
                .forEach(e -> told.add(e.path("name").asText() + " "
                        + e.path("sha256").asText() + " " + e.path("bytes").asLong()));
        return told;
    }
}
