package vn.ocop.certification.ipright;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.iplife.IpHistory;
import vn.ocop.certification.iplife.IpHistory.Step;
import vn.ocop.certification.iplife.IpRightKind;
import vn.ocop.certification.iplife.IpRightStatus;
import vn.ocop.certification.iplife.TermRulesJson;
import vn.ocop.certification.testing.Records;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

/** The steps of a right and its state on any day. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class IpRightHistoryTest {

    private static final List<IpRightStatus> STATES = List.of(IpRightStatus.values());

    @Inject
    Db db;

    @Inject
    IpHistoryStore histories;

    @Inject
    IpRightStore rights;

    @Test
    void its_state_is_answered_for_any_day_and_its_steps_with_note_and_document() {
        var filed = new HashMap<>(Records.with(
                Records.indication(), Map.of("kind", "COLLECTIVE_MARK", "state", "FILED", "filedOn", "2016-03-01")));
        filed.remove("grantedOn");
        var id = Records.created("/ip-rights", filed);
        step(id, Map.of("state", "FORMALLY_ACCEPTED", "on", "2016-04-01"));
        step(id, Map.of("state", "PUBLISHED", "on", "2016-06-01"));
        step(
                id,
                Map.of(
                        "state", "GRANTED",
                        "on", "2017-03-01",
                        "number", "301234",
                        "note", "Cấp văn bằng",
                        "document", Map.of("number", "99/QĐ-SHTT", "issuedOn", "2017-03-01")));
        Records.post("/ip-rights/" + id + "/status-changes", Map.of("state", "RENEWED", "on", "2025-01-01"))
                .statusCode(409)
                .body("type", equalTo("/problems/renewal-out-of-time"))
                .body("from", equalTo("2025-09-01"));

        on(id, "2016-02-29").body("state", nullValue());
        on(id, "2016-05-31").body("state", equalTo("FORMALLY_ACCEPTED")).body("ends", equalTo("NO_TERM"));
        on(id, "2026-03-01").body("state", equalTo("GRANTED")).body("validUntil", equalTo("2026-03-01"));
        on(id, "2026-03-02").body("state", equalTo("EXPIRED")).body("stateOn", equalTo("2026-03-02"));
        given().get("/api/v1/ip-rights/{id}", id)
                .then()
                .header("ETag", startsWith("\"v4"))
                .body("number", equalTo("301234"));
        given().get("/api/v1/ip-rights/{id}/status-changes", id)
                .then()
                .body("items.state", contains("FILED", "FORMALLY_ACCEPTED", "PUBLISHED", "GRANTED"))
                .body("items[3].note", equalTo("Cấp văn bằng"))
                .body("items[3].document.number", equalTo("99/QĐ-SHTT"));
    }

    @Test
    void the_lists_know_the_same_states_as_the_history() {
        var random = new Random(11);
        for (int i = 0; i < 30; i++) {
            var history = random(random);
            var id = UUID.randomUUID();
            store(id, history);
            for (var day : turns(history)) {
                var listed = rights.find(id, day).orElseThrow();
                assertEquals(history.stateOn(day).orElse(null), listed.state(), () -> history + " on " + day);
            }
            assertEquals(
                    history, histories.history(rights.find(id, LocalDate.EPOCH).orElseThrow()));
        }
    }

    @Test
    void no_step_is_ever_changed() {
        Records.created("/ip-rights", Records.indication());

        assertThrows(Db.Failed.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> db.update("update ip_right_state set note = 'x'")));
    }

    private static void step(String id, Map<String, Object> change) {
        Records.post("/ip-rights/" + id + "/status-changes", change).statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse on(String id, String day) {
        return given().get("/api/v1/ip-rights/{id}?on={day}", id, day).then().statusCode(200);
    }

    /** The days on which something begins or ends, and those beside them. */
    private static Set<LocalDate> turns(IpHistory history) {
        return history.steps().stream()
                .flatMap(step -> Stream.of(step.on(), step.until() == null ? step.on() : step.until()))
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .collect(Collectors.toSet());
    }

    /** Any states in the order of their days: what is asked is only which of them counts. */
    private static IpHistory random(Random random) {
        var filedOn = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(300));
        var steps = new ArrayList<Step>();
        var on = filedOn;
        for (int i = 0; i <= random.nextInt(5); i++) {
            var state = STATES.get(random.nextInt(STATES.size()));
            var until = state.followsGrant() && random.nextBoolean() ? on.plusDays(random.nextInt(900)) : null;
            steps.add(new Step(state, on, until));
            on = on.plusDays(random.nextInt(700));
        }
        return new IpHistory(TermRulesJson.rules().of(IpRightKind.TRADEMARK, filedOn), filedOn, steps);
    }

    private void store(UUID id, IpHistory history) {
        QuarkusTransaction.requiringNew().run(() -> {
            db.update(
                    "insert into ip_right (id, kind, name, owner, filed_on, state, state_on, version, recorded_at) values (?, 'TRADEMARK', 'Chè', 'Hội', ?, ?, ?, 1, now())",
                    id,
                    history.filedOn(),
                    history.last().state(),
                    history.last().on());
            histories.append(id, 1, 1, history.steps().stream().map(NewStep::of).toList());
        });
    }
}
