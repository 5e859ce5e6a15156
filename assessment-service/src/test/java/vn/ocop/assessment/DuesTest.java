package vn.ocop.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.assessment.intake.IntakeUseCases;
import vn.ocop.platform.ids.Ids;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class DuesTest {

    @Inject
    Flow flow;

    @Inject
    IntakeUseCases intake;

    @Test
    void an_office_sees_everything_it_owes_last_day_first() {
        var late = reassessment("2026-06-03");
        var later = reassessment("2026-06-04");
        io.restassured.RestAssured.given()
                .contentType("application/json")
                .body(Map.of(
                        "assessmentId",
                        late,
                        "text",
                        "Bao bì không đúng",
                        "complainant",
                        Map.of("name", "Bà Mai", "contact", "0900")))
                .post("/api/v1/complaints")
                .then()
                .statusCode(201);

        var all = pages("tq.office", "limit=50");
        var ids = all.stream().map(due -> due.get("id")).toList();
        assertEquals(1, ids.stream().filter(late::equals).count());
        assertTrue(ids.indexOf(late) < ids.indexOf(later));
        var days = all.stream().map(due -> String.valueOf(due.get("dueOn"))).toList();
        assertEquals(days.stream().sorted().toList(), days);
        var result = all.get(ids.indexOf(late));
        assertEquals("2026-07-18", result.get("dueOn"));
        assertEquals(true, result.get("overdue"));
        assertEquals("RECEIVED", result.get("step"));
        var complaint = all.stream()
                .filter(due -> "COMPLAINT".equals(due.get("kind"))
                        && result.get("productId").equals(due.get("productId")))
                .toList();
        assertEquals(
                List.of("ACCEPT"),
                complaint.stream().map(due -> due.get("step")).toList());
        assertEquals(
                List.of(false),
                complaint.stream().map(due -> due.get("overdue")).toList());

        assertFalse(pages("tn.office", "limit=200").stream().anyMatch(due -> late.equals(due.get("id"))));
        assertFalse(pages("tq.office", "kind=APPEAL&limit=200").stream().anyMatch(due -> late.equals(due.get("id"))));
        assertEquals(
                List.of(late),
                pages("central.office", "level=PROVINCE&dueBefore=2026-07-19&limit=200").stream()
                        .map(due -> due.get("id"))
                        .filter(List.of(late, later)::contains)
                        .toList());
        assertEquals(List.of(), pages("tq.office", "level=CENTRAL"));
    }

    @Test
    void what_the_caller_is_in_conflict_over_is_left_out() {
        var sitting = flow.scoring("tq");
        assertTrue(pages("tq.office", "limit=200").stream()
                .anyMatch(due -> sitting.assessmentId().equals(due.get("id"))));
        Flow.recuse(sitting, "tq.office", 4, "Người thân");
        assertFalse(pages("tq.office", "limit=200").stream()
                .anyMatch(due -> sitting.assessmentId().equals(due.get("id"))));
        Flow.as("tq.office")
                .get("/api/v1/assessments/dues?after=bm90aGluZw")
                .then()
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("?after")));
    }

    private String reassessment(String forwardedOn) {
        var dossier = Ids.next();
        intake.open(Flow.dossier(dossier, "REASSESSMENT", forwardedOn));
        return Flow.as("tq.office")
                .get("/api/v1/assessments?dossierId=" + dossier)
                .path("items[0].id");
    }

    private static List<Map<String, Object>> pages(String username, String query) {
        var all = new ArrayList<Map<String, Object>>();
        var next = "";
        do {
            JsonPath page = Flow.as(username)
                    .get("/api/v1/assessments/dues?" + query + next)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            next = page.getString("next") == null ? "" : "&after=" + page.getString("next");
        } while (!next.isEmpty());
        return all;
    }
}
