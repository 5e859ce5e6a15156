package vn.ocop.assessment;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.ids.Ids;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class SheetBatchTest {

    @Inject
    Flow flow;

    private record Held(String councilId, String meetingId, List<String> members, String first, String second) {}

    private Held held() {
        var council = Flow.founded("tq");
        String councilId = council.path("id");
        List<String> members = council.path("members.id");
        var first = flow.received();
        var second = flow.received();
        return new Held(councilId, meeting(councilId, members, first, second), members, first, second);
    }

    private String meeting(String councilId, List<String> members, String... products) {
        Flow.assign("tq.office", councilId, products).statusCode(200);
        Arrays.stream(products).forEach(id -> flow.report("tq.office", id).statusCode(200));
        String meeting = flow.meet("tq.office", councilId, products)
                .statusCode(201)
                .extract()
                .path("id");
        Flow.attend("tq.office", meeting, members).statusCode(200);
        return meeting;
    }

    private static Map<String, Object> sheet(String product, Map<String, Integer> answers, boolean complete) {
        return Map.of("assessmentId", product, "answers", answers, "comments", Map.of(), "complete", complete);
    }

    private static Map<String, Object> sheet(String product, int total) {
        return sheet(product, Flow.sheet(total, Stars.FOUR), true);
    }

    private static ValidatableResponse save(String username, String meeting, List<?> sheets) {
        return Flow.as(username)
                .header("Accept-Language", "en")
                .body(Map.of("sheets", sheets))
                .put("/api/v1/meetings/{id}/score-sheets/me", meeting)
                .then();
    }

    private List<String> versions(String product) {
        return flow.query("select count(*)::text as v from sheet_version where assessment_id = ?::uuid", product);
    }

    @Test
    void good_sheets_are_saved_although_others_are_refused() {
        var held = held();
        var elsewhere = flow.received();
        meeting(held.councilId(), held.members(), elsewhere);
        var stranger = Ids.next().toString();

        save(
                        "tq.member1",
                        held.meetingId(),
                        List.of(
                                sheet(held.first(), Map.of("1.1", 99), false),
                                sheet(held.second(), 84),
                                sheet(elsewhere, 84),
                                sheet(stranger, 84)))
                .statusCode(200)
                .body("items.assessmentId", equalTo(List.of(held.first(), held.second(), elsewhere, stranger)))
                .body("items.status", equalTo(List.of("REFUSED", "SAVED", "REFUSED", "REFUSED")))
                .body("items[0].problem.type", equalTo("/problems/invalid-input"))
                .body("items[0].problem.status", equalTo(400))
                .body("items[0].problem.errors.pointer", equalTo(List.of("/sheets/0/answers/1.1")))
                .body("items[0].problem.errors.code", equalTo(List.of("no-such-option")))
                .body("items[1].total", equalTo(84))
                .body("items[1].version", equalTo(1))
                .body("items[2].problem.type", equalTo("/problems/not-of-this-meeting"))
                .body("items[2].problem.title", equalTo("Not of this meeting"))
                .body("items[3].problem.type", equalTo("/problems/no-such-assessment"));

        assertEquals(List.of("0"), versions(held.first()));
        assertEquals(List.of("1"), versions(held.second()));
        assertEquals(List.of("0"), versions(elsewhere));
    }

    @Test
    void the_same_call_again_changes_nothing_and_another_sheet_is_the_next_version() {
        var held = held();
        var sheets = List.of(sheet(held.first(), 84), sheet(held.second(), 80));
        save("tq.member1", held.meetingId(), sheets).body("items.status", equalTo(List.of("SAVED", "SAVED")));
        var stored = flow.stored();

        save("tq.member1", held.meetingId(), sheets)
                .statusCode(200)
                .body("items.status", equalTo(List.of("UNCHANGED", "UNCHANGED")))
                .body("items.version", equalTo(List.of(1, 1)))
                .body("items.total", equalTo(List.of(84, 80)));
        assertEquals(stored, flow.stored());

        save("tq.member1", held.meetingId(), List.of(sheet(held.first(), 84), sheet(held.second(), 81)))
                .body("items.status", equalTo(List.of("UNCHANGED", "SAVED")))
                .body("items.version", equalTo(List.of(1, 2)));
    }

    @Test
    void each_sheet_meets_the_refusals_of_the_single_call() {
        var held = held();
        Flow.as("tq.member1")
                .body(Map.of("inConflict", true, "reason", "Người thân"))
                .put(
                        "/api/v1/assessments/{id}/conflicts/{m}",
                        held.first(),
                        held.members().get(1))
                .then()
                .statusCode(200);
        Flow.attend("tq.office", held.meetingId(), held.members().subList(0, 2)).statusCode(200);
        var sheets = List.of(sheet(held.first(), 84), sheet(held.second(), 84));

        save("tq.member1", held.meetingId(), sheets)
                .body("items.status", equalTo(List.of("REFUSED", "SAVED")))
                .body("items[0].problem.type", equalTo("/problems/in-conflict"));
        save("tq.member2", held.meetingId(), sheets)
                .statusCode(200)
                .body("items.problem.type", everyItem(equalTo("/problems/not-present")));
        save("tq.member1", held.meetingId(), List.of(sheet(held.second(), Map.of("1.1", 1), true)))
                .body("items.status", equalTo(List.of("REFUSED")))
                .body("items[0].problem.errors[0].code", equalTo("not-answered"));
        assertEquals(List.of("0"), versions(held.first()));
        assertEquals(List.of("1"), versions(held.second()));
    }

    @Test
    void sixty_sheets_are_judged_and_sixty_one_are_too_many() {
        var held = held();
        var sheets = IntStream.range(0, 61)
                .mapToObj(i -> sheet(Ids.next().toString(), Map.of("1.1", 1), false))
                .toList();

        save("tq.member1", held.meetingId(), sheets.subList(0, 60))
                .statusCode(200)
                .body("items", hasSize(60))
                .body("items.status", everyItem(equalTo("REFUSED")));
        save("tq.member1", held.meetingId(), sheets)
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/sheets")))
                .body("errors.code", equalTo(List.of("too-long")));
    }

    @Test
    void two_sheets_of_one_product_are_refused_with_all_others() {
        var held = held();

        save(
                        "tq.member1",
                        held.meetingId(),
                        List.of(sheet(held.second(), 84), sheet(held.first(), 84), sheet(held.second(), 80)))
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("/sheets/2/assessmentId")))
                .body("errors.code", equalTo(List.of("duplicate")));
        assertEquals(List.of("0"), versions(held.first()));
    }

    @Test
    void only_members_of_that_meetings_council_are_let_in() {
        var held = held();
        var sheets = List.of(sheet(held.first(), 84));

        save("tq.office", held.meetingId(), sheets).statusCode(403).body("type", equalTo("/problems/role-required"));
        save("tn.member1", held.meetingId(), sheets)
                .statusCode(403)
                .body("type", equalTo("/problems/not-a-council-member"));
        save("tq.member1", Ids.next().toString(), sheets)
                .statusCode(404)
                .body("type", equalTo("/problems/no-such-meeting"));
        assertEquals(List.of("0"), versions(held.first()));
    }
}
