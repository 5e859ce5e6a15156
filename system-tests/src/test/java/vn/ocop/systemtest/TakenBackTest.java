package vn.ocop.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Filing;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;

/** A wrong recognition that is taken back leaves certificate, product and the figures of what is valid, and its neighbour stays in all of them. */
class TakenBackTest {

    private final Gateway gateway = Whole.gateway();

    @Test
    void a_recognition_taken_back_on_the_ministrys_request_is_not_valid_anywhere_any_more() {
        var trial = new Trial(gateway, Place.THAI_NGUYEN);
        var cases = trial.confirmed(2);
        var wrong = cases.getFirst();
        var right = cases.getLast();
        var before = Figures.validToday(gateway);
        var decision = trial.work
                .authority()
                .send(trial.work.decision(
                        trial.number(0), "Người ký", List.of(wrong.assessment(), right.assessment()), "RECOGNISED"))
                .must(201)
                .json();
        awaitFigures(before.plusFour(2, 1));

        takeBack(trial, decision.path("id").asText(), wrong);

        awaitFigures(before.plusFour(1, 1));
        awaitState(wrong, "WITHDRAWN");
        awaitState(right, "VALID");
        Await.until(
                "no stars",
                Whole.SOON,
                () -> product(wrong),
                p -> p.path("stars").isNull() || p.path("stars").isMissingNode());
        Await.until(
                "the other's stars",
                Whole.SOON,
                () -> product(right).path("stars").asInt(),
                stars -> stars == Trial.FOUR_STARS);
    }

    private static void takeBack(Trial trial, String decision, Trial.Case wrong) {
        var today = Filing.today().toString();
        var signer = Map.of("name", "Trần Thị C", "position", "Phó Chủ tịch");
        var body = Map.of(
                "request", Map.of("number", "9001/BNNMT-VPĐP", "signedOn", today),
                "document", Map.of("number", trial.number(1), "signedOn", today, "signer", signer),
                "reason", "Công nhận sai quy định",
                "assessmentIds", List.of(wrong.assessment()));
        trial.work
                .authority()
                .step(
                        "/api/v1/decisions/" + decision,
                        Call.post("/api/v1/decisions/" + decision + "/withdrawal", body));
    }

    private void awaitFigures(Figures expected) {
        Await.until("overview", Whole.SOON, () -> Figures.validToday(gateway), expected::equals);
    }

    private void awaitState(Trial.Case decided, String state) {
        Await.until(
                state,
                Whole.SOON,
                () -> gateway.anyone()
                        .get("/api/v1/certificates?productId=" + decided.product())
                        .json()
                        .path("items"),
                items ->
                        items.size() == 1 && items.get(0).path("state").asText().equals(state));
    }

    private JsonNode product(Trial.Case decided) {
        return gateway.anyone().get("/api/v1/products/" + decided.product()).json();
    }
}
