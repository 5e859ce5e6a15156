package vn.ocop.assessment.document;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.Flow;
import vn.ocop.criteria.Stars;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class MeetingPackageTest {

    @Inject
    Hearing hearing;

    @Inject
    ObjectMapper mapper;

    @Test
    void a_member_takes_everything_but_others_sheets_and_products_in_conflict() throws Exception {
        var held = hearing.opened("Chè Shan tuyết", "Chè Hồng Đào");
        var ids = held.assessmentIds().stream().sorted().toList();
        var hidden = held.assessmentIds().get(1);
        var kept = held.product();
        Flow.score("tq.chair", kept, Flow.sheet(84, Stars.FOUR)).statusCode(200);
        Flow.score("tq.member1", kept, Flow.sheet(71, Stars.FOUR)).statusCode(200);
        Flow.recuse(
                new Flow.Sitting(held.councilId(), held.meetingId(), hidden, held.memberIds()),
                "tq.member1",
                1,
                "Người thân");

        var entries = unzipped(fetched("tq.member1", held.meetingId()));

        var folder = "products/" + kept + "/";
        var form = "forms/" + Flow.TEA.version().replaceAll("[^A-Za-z0-9.-]", "-") + ".json";
        assertEquals(
                List.of(
                        "meeting.json",
                        form,
                        folder + "assessment.json",
                        folder + "dossier.json",
                        folder + "evidence.json",
                        folder + "consulting-report.json",
                        folder + "own-sheet.json",
                        "manifest.json"),
                List.copyOf(entries.keySet()));
        for (var text : entries.values()) {
            assertEquals(-1, text.indexOf(hidden));
            assertEquals(-1, text.indexOf("Chè Hồng Đào"));
            assertEquals(-1, text.indexOf(held.memberIds().getFirst()), "the chair's sheet");
        }
        assertEquals(List.of(kept), texts(entries, "meeting.json", "/assessmentIds"));
        assertEquals(
                71,
                mapper.readTree(entries.get(folder + "own-sheet.json"))
                        .path("total")
                        .asInt());
        var proof = mapper.readTree(entries.get(folder + "evidence.json")).get(0);
        assertEquals("0123456789abcdef".repeat(4), proof.path("sha256").asText());
        assertEquals("/api/v1/dossiers/", proof.path("address").asText().substring(0, 17));
        assertEquals(told(entries), hashes(entries));

        var all = unzipped(fetched("tq.office", held.meetingId()));
        assertEquals(ids, texts(all, "meeting.json", "/assessmentIds"));
        assertEquals(
                List.of(),
                all.keySet().stream()
                        .filter(name -> name.endsWith("own-sheet.json"))
                        .toList());
    }

    @Test
    void it_is_the_same_until_something_in_it_changes_and_not_for_strangers() {
        var held = hearing.opened("Chè Shan tuyết");
        var first = fetched("tq.member1", held.meetingId());
        assertArrayEquals(
                first.asByteArray(), fetched("tq.member1", held.meetingId()).asByteArray());
        Flow.as("tq.member1")
                .header("If-None-Match", first.header("ETag"))
                .get("/api/v1/meetings/{id}/package", held.meetingId())
                .then()
                .statusCode(304);

        Flow.score("tq.chair", held.product(), Flow.sheet(84, Stars.FOUR)).statusCode(200);
        assertEquals(
                first.header("ETag"), fetched("tq.member1", held.meetingId()).header("ETag"));
        Flow.score("tq.member1", held.product(), Flow.sheet(84, Stars.FOUR)).statusCode(200);
        assertNotEquals(
                first.header("ETag"), fetched("tq.member1", held.meetingId()).header("ETag"));

        Flow.as("tn.member1")
                .get("/api/v1/meetings/{id}/package", held.meetingId())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/not-a-council-member"));
        Flow.as("tn.office")
                .get("/api/v1/meetings/{id}/package", held.meetingId())
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/outside-area"));
    }

    private static Response fetched(String username, String meetingId) {
        var response = Flow.as(username).get("/api/v1/meetings/{id}/package", meetingId);
        response.then().statusCode(200).contentType("application/zip");
        return response;
    }

    private static Map<String, String> unzipped(Response response) throws IOException {
        var entries = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(response.asByteArray()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private List<String> texts(Map<String, String> entries, String name, String pointer) throws IOException {
        var texts = new ArrayList<String>();
        mapper.readTree(entries.get(name)).at(pointer).forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private List<String> told(Map<String, String> entries) throws IOException {
        var told = new ArrayList<String>();
        mapper.readTree(entries.get("manifest.json"))
                .path("entries")
                .forEach(e -> told.add(
                        e.path("name").asText() + " " + e.path("sha256").asText()));
        return told;
    }

    private static List<String> hashes(Map<String, String> entries) {
        return entries.entrySet().stream()
                .filter(e -> !e.getKey().equals("manifest.json"))
                .map(e -> e.getKey() + " " + HashedZip.sha256(e.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
