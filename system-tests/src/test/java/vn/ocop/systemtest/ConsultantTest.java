package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Filing;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;

/** Whoever advised on a dossier does not judge it: named with the dossier in one service, kept from it in another. */
class ConsultantTest {

    private static final String MEMBER = "tn.member2";

    private final Gateway gateway = Whole.gateway();

    @Test
    void a_consultant_who_is_named_with_the_dossier_is_in_conflict_before_the_council_and_free_once_that_was_wrong() {
        var trial = new Trial(gateway, Place.THAI_NGUYEN);
        var advised = trial.forwarded(1).getFirst();
        assertEquals(List.of(), conflicts(advised));

        var consultants = "/api/v1/dossiers/" + advised.dossier() + "/consultants";
        var named = Map.of("username", MEMBER, "from", Filing.today().toString());
        var id = gateway.as("tn.office")
                .post(consultants, named)
                .json()
                .path("id")
                .asText();
        Await.until("the council knows", Whole.SOON, () -> conflicts(advised), List.of(MEMBER + " CONSULTANT")::equals);

        gateway.as("tn.office").post(consultants + "/" + id + "/withdrawal", Map.of("reason", "Nhầm người"));
        Await.until("the council knows better", Whole.SOON, () -> conflicts(advised), List::isEmpty);
    }

    private List<String> conflicts(Trial.Case asked) {
        var found = gateway.as("tn.office")
                .post(
                        "/api/v1/councils/conflict-checks",
                        Map.of(
                                "usernames",
                                List.of("tn.member1", MEMBER),
                                "assessmentIds",
                                List.of(asked.assessment())))
                .json()
                .path("conflicts");
        return StreamSupport.stream(found.spliterator(), false)
                .map(ConsultantTest::told)
                .toList();
    }

    private static String told(JsonNode conflict) {
        return conflict.path("username").asText() + " "
                + conflict.path("ground").asText();
    }
}
