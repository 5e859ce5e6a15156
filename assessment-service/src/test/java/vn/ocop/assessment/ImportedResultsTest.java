package vn.ocop.assessment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.ids.Ids;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ImportedResultsTest {

    @Inject
    Flow flow;

    private static Map<String, Object> row(String system, String externalId, int stars) {
        return new HashMap<>(Map.of(
                "sourceSystem",
                system,
                "externalId",
                externalId,
                "product",
                Map.of("name", "Chè Shan tuyết", "set", 11, "communeCode", "01021", "externalCode", "TQ-117"),
                "producer",
                Map.of("externalId", "HTX-12", "name", "HTX Hoàng Su Phì", "type", "COOPERATIVE"),
                "decision",
                Map.of(
                        "number",
                        "1021/QĐ-UBND",
                        "signedOn",
                        "2024-06-12",
                        "issuer",
                        Map.of("level", stars == 5 ? "MINISTRY" : "PROVINCE", "name", "UBND tỉnh Tuyên Quang")),
                "legalBasis",
                "148/QĐ-TTg",
                "stars",
                stars,
                "certificate",
                Map.of("number", "12/2024", "validFrom", "2024-06-12", "validUntil", "2027-06-12"),
                "marks",
                List.of("demo", "set-assigned")));
    }

    private static Map<String, Object> decision(String number, String signedOn) {
        return Map.of(
                "number",
                number,
                "signedOn",
                signedOn,
                "issuer",
                Map.of("level", "PROVINCE", "name", "UBND tỉnh Tuyên Quang"));
    }

    private static Map<String, Object> act(String kind, String externalId, String signedOn) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "sourceSystem",
                "tq-system",
                "externalId",
                externalId,
                "of",
                Map.of("externalId", externalId.substring(2)),
                "decision",
                decision("77/QĐ-UBND", signedOn)));
    }

    private static Map<String, Object> voided(String externalId) {
        return Map.of(
                "operation",
                "VOID",
                "sourceSystem",
                "tq-system",
                "externalId",
                externalId,
                "correction",
                Map.of("cause", "CLERICAL", "reason", "Nhập trùng"));
    }

    private static ValidatableResponse push(String username, Map<String, Object> row) {
        return Flow.as(username).body(row).post("/api/v1/assessment-results").then();
    }

    private ValidatableResponse refused(int status, String slug, String username, Map<String, Object> row) {
        var before = flow.stored();
        var response = push(username, row).statusCode(status).body("type", equalTo("/problems/" + slug));
        assertEquals(before, flow.stored());
        return response;
    }

    @Test
    void a_row_is_taken_once_and_other_content_supersedes() {
        var row = row("tq-system", "2024-0117", 4);
        String id = push("tq.system", row)
                .statusCode(201)
                .body("status", equalTo("CREATED"))
                .body("resultId", equalTo(Ids.named("tq-system", "2024-0117").toString()))
                .extract()
                .path("resultId");
        var before = flow.stored();
        push("tq.system", row)
                .statusCode(200)
                .body("status", equalTo("UNCHANGED"))
                .body("resultId", equalTo(id));
        assertEquals(before, flow.stored());
        row.put("stars", 3);
        push("tq.system", row)
                .statusCode(200)
                .body("status", equalTo("CORRECTED"))
                .body("version", equalTo(2));
        row.put("decision", decision("1022/QĐ-UBND", "2024-06-12"));
        refused(409, "another-decision", "tq.system", row);

        Flow.as("tq.system")
                .get("/api/v1/assessment-results?sourceSystem=tq-system&externalId=2024-0117")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].result.stars", equalTo(3));
        Flow.as("tn.system")
                .get("/api/v1/assessment-results?sourceSystem=tq-system")
                .then()
                .body("items", hasSize(0));
        Flow.as("tq.office").get("/api/v1/source-systems").then().body("items.code", hasItem("tq-system"));
        assertEquals(List.of("ocop.assessment-imports.v1|IMPORTED|08|DAY|1"), flow.query("""
                        select concat_ws('|', topic, data::jsonb->>'origin', data::jsonb->>'provinceCode',
                                         data::jsonb->'decision'->>'datePrecision', version) as v
                        from event where key = ?::uuid and version = 1""", id));
    }

    @Test
    void a_province_cannot_push_what_the_ministry_decides() {
        refused(403, "not-your-decision", "tq.system", row("tq-system", "five", 5));
        push("central.system", row("central-archive", "five", 5)).statusCode(201);
        refused(403, "foreign-source-system", "tq.system", row("central-archive", "four", 4));
    }

    @Test
    void only_the_own_province_and_only_those_whose_task_it_is() {
        refused(403, "outside-area", "tn.system", row("tn-system", "x", 4));
        refused(403, "role-required", "tq.chair", row("tq-system", "x", 4));
    }

    @Test
    void a_row_that_no_law_allows_is_refused_with_all_faults() {
        var row = row("tq-system", "bad", 3);
        row.put("product", Map.of("name", "Chè", "communeCode", "99999"));
        row.put("legalBasis", "148/QĐ-TTg");
        row.put(
                "decision",
                Map.of("number", "1", "signedOn", "2019-01-01", "issuer", Map.of("level", "MINISTRY", "name", "Bộ")));
        refused(400, "invalid-input", "tq.system", row)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "no-such-commune", "set-or-group", "outside-legal-basis", "wrong-issuer-level"));
        Flow.as("tq.system").post("/api/v1/assessment-results").then().statusCode(400);
        row.put("legalBasis", "1/QĐ-TTg");
        row.put("stars", 2);
        refused(400, "invalid-input", "tq.system", row).body("errors.pointer", equalTo(List.of("/stars")));
    }

    @Test
    void a_row_that_names_its_dossier_keeps_to_the_transition_of_article_12() {
        var row = row("tq-system", "article-12", 4);
        row.put("certificate", null);
        row.put(
                "decision",
                Map.of(
                        "number",
                        "12/QĐ",
                        "signedOn",
                        "2026-06-22",
                        "issuer",
                        Map.of("level", "PROVINCE", "name", "UBND tỉnh")));
        row.put("dossier", Map.of("kind", "REASSESSMENT", "lodgedOn", "2026-05-21"));
        refused(400, "invalid-input", "tq.system", row)
                .body("errors.pointer", equalTo(List.of("/decision/signedOn")))
                .body("errors.code", equalTo(List.of("transition-ended")));
        row.put("dossier", Map.of("kind", "FIRST", "lodgedOn", "2026-05-22"));
        refused(400, "invalid-input", "tq.system", row).body("errors.code", equalTo(List.of("lodged-under-new-rules")));
        row.put("dossier", Map.of("kind", "FIRST", "lodgedOn", "2026-05-21"));
        push("tq.system", row).statusCode(201).body("result.dossier.kind", equalTo("FIRST"));
    }

    @Test
    void anybody_may_ask_which_legal_bases_there_were_and_who_decided_under_them() {
        var all = given().get("/api/v1/legal-bases")
                .then()
                .statusCode(200)
                .body(
                        "items.code",
                        equalTo(List.of("1048/QĐ-TTg", "781/QĐ-TTg", "148/QĐ-TTg", "1489/QĐ-TTg", "26/2026/QĐ-TTg")))
                .body("items[2].validFrom", equalTo("2023-02-24"))
                .body("items[2].validUntil", equalTo("2026-07-21"))
                .body("items[2].decides[0].level", equalTo("DISTRICT"))
                .body("items[2].decides[0].stars", equalTo(List.of(3)))
                .body("items[2].decides[0].validUntil", equalTo("2025-06-30"))
                .body("transition.files.finishedBy", equalTo(List.of("2026-07-21", "2026-06-21")))
                .body("transition.keptDays", equalTo(180))
                .extract();
        given().header("If-None-Match", all.header("ETag"))
                .get("/api/v1/legal-bases")
                .then()
                .statusCode(304);
        given().get("/api/v1/legal-bases?validOn=2026-07-22")
                .then()
                .body("items.code", equalTo(List.of("26/2026/QĐ-TTg")));
    }

    @Test
    void a_year_is_enough_where_the_day_is_not_known() {
        var row = row("tq-system", "year-only", 4);
        row.put(
                "decision",
                Map.of(
                        "number",
                        "không rõ",
                        "signedOn",
                        "2023-01-01",
                        "datePrecision",
                        "YEAR",
                        "issuer",
                        Map.of("level", "PROVINCE", "name", "UBND tỉnh")));
        push("tq.system", row).statusCode(201).body("result.decision.datePrecision", equalTo("YEAR"));
    }

    /** Events of a result in their order: type, what stands then. */
    private List<String> told(String id) {
        return flow.query("""
                select concat_ws(' ', split_part(type, '.', 4), data::jsonb->>'version', data::jsonb->>'voided',
                                 data::jsonb->'revocation'->>'ground', data::jsonb->'extension'->>'until',
                                 data::jsonb->'result'->>'stars') as v
                from event where key = ?::uuid order by version""", id);
    }

    @Test
    void a_result_is_revoked_corrected_and_taken_back_and_its_history_says_who_and_why() {
        String id = push("tq.system", row("tq-system", "life", 4)).extract().path("resultId");
        var revocation = act("REVOCATION", "R-life", "2025-03-01");
        refused(400, "invalid-input", "tq.system", revocation).body("errors.pointer", equalTo(List.of("/ground")));
        revocation.put("ground", "B");
        push("tq.system", revocation).statusCode(201).body("resultId", equalTo(id));
        push("tq.system", revocation).statusCode(200).body("status", equalTo("UNCHANGED"));
        refused(409, "contradicts-later-decision", "tq.system", voided("life"));
        push("tq.office", voided("R-life")).statusCode(200).body("status", equalTo("VOIDED"));
        var corrected = row("tq-system", "life", 3);
        corrected.put("operation", "CORRECT");
        refused(400, "invalid-input", "tq.system", corrected).body("errors.pointer", equalTo(List.of("/correction")));
        corrected.put(
                "correction",
                Map.of("cause", "AMENDING", "reason", "Chấm lại", "decisionNumber", "90/QĐ", "signedOn", "2025-05-01"));
        push("tq.system", corrected).statusCode(200).body("status", equalTo("CORRECTED"));
        refused(409, "contradicts-later-decision", "tq.system", row("tq-system", "life", 4));
        push("tq.system", voided("life")).body("status", equalTo("VOIDED"));
        refused(409, "row-voided", "tq.system", row("tq-system", "life", 4));

        assertEquals(
                List.of(
                        "result-imported",
                        "result-revoked 1 false B 4",
                        "result-corrected 1 false 4",
                        "result-corrected 2 false 3",
                        "result-voided 3 true 3"),
                told(id));
        Flow.as("tq.office")
                .get("/api/v1/assessment-results/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("VOIDED"))
                .body("versions.operation", equalTo(List.of("UPSERT", "CORRECT", "VOID")))
                .body("versions.result.stars", equalTo(List.of(4, 3, 3)))
                .body("versions[1].decisionNumber", equalTo("90/QĐ"))
                .body("versions[2].reason", equalTo("Nhập trùng"))
                .body("versions.recordedBy", equalTo(List.of("tq.system", "tq.system", "tq.system")))
                .body("acts[0].versions.recordedBy", equalTo(List.of("tq.system", "tq.office")))
                .body("acts[0].state", equalTo("VOIDED"));
        Flow.as("tn.system").get("/api/v1/assessment-results/" + id).then().statusCode(404);
    }

    @Test
    void a_certificate_is_extended_under_article_12() {
        var row = row("tq-system", "kept", 4);
        row.put("decision", decision("1021/QĐ-UBND", "2023-06-01"));
        row.remove("certificate");
        String id = push("tq.system", row).extract().path("resultId");
        var extension = act("EXTENSION", "E-kept", "2026-05-22");
        extension.put("until", "2026-11-29");
        refused(409, "outside-extension", "tq.system", extension);
        extension.put("until", "2026-11-28");
        push("tq.system", extension).statusCode(201).body("resultId", equalTo(id));
        assertEquals(List.of("result-imported", "result-extended 1 false 2026-11-28 4"), told(id));
    }

    @Test
    void a_province_cannot_take_back_what_the_ministry_decided() {
        push("tq.system", row("tq-mixed", "four", 4)).statusCode(201);
        Flow.as("central.office")
                .put("/api/v1/source-systems/tq-mixed/clients/central.system")
                .then()
                .statusCode(204);
        push("central.system", row("tq-mixed", "five", 5)).statusCode(201);
        var back = new HashMap<>(voided("five"));
        back.put("sourceSystem", "tq-mixed");
        refused(403, "not-your-decision", "tq.system", back);
        refused(403, "foreign-source-system", "tn.system", back);
    }
}
