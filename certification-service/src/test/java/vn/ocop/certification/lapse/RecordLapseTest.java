package vn.ocop.certification.lapse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Decisions;
import vn.ocop.certification.testing.Records;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Ends in the past and today: the job of another test may have been first, and nothing is told twice. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class RecordLapseTest {

    private static final LocalDate TODAY = Decisions.today();
    private static final String YESTERDAY = TODAY.minusDays(1).toString();

    @Inject
    Db db;

    @Inject
    RecordLapseUseCases lapses;

    @Test
    void what_ended_yesterday_is_told_once_and_what_ends_today_is_not() {
        var quality = Records.with(Records.quality(UUID.randomUUID()), Map.of("validUntil", YESTERDAY));
        var today = Records.with(Records.quality(UUID.randomUUID()), Map.of("validUntil", TODAY.toString()));
        var right = Records.created("/ip-rights", Records.indication());
        var use = Records.with(Records.use(UUID.randomUUID()), Map.of("until", YESTERDAY));
        var ended = Records.created("/quality-certificates", quality);
        var counting = Records.created("/quality-certificates", today);
        var given = Records.created("/ip-rights/" + right + "/uses", use);

        lapses.announce(TODAY);
        lapses.announce(TODAY);

        assertEquals(List.of("RECORDED EXPIRED", "EXPIRED EXPIRED"), told(ended));
        assertEquals(List.of(TODAY.toString(), TODAY.toString()), events(ended, "data::jsonb ->> 'on'"));
        assertEquals(List.of("RECORDED VALID"), told(counting));
        assertEquals(List.of("GRANTED null", "EXPIRED null"), told(given));
    }

    @Test
    void what_was_taken_back_before_its_end_does_not_lapse() {
        var quality = Records.with(Records.quality(UUID.randomUUID()), Map.of("validUntil", YESTERDAY));
        var withdrawn = Records.created("/quality-certificates", quality);
        Records.post(
                        "/quality-certificates/" + withdrawn + "/status-changes",
                        Map.of("state", "WITHDRAWN", "on", "2026-04-01"))
                .statusCode(200);

        lapses.announce(TODAY);

        assertEquals(List.of("RECORDED", "WITHDRAWN"), events(withdrawn, "data::jsonb ->> 'change'"));
        assertEquals(List.of(TODAY.toString(), "2026-04-01"), events(withdrawn, "data::jsonb ->> 'on'"));
    }

    @Test
    void a_mark_past_its_ten_years_is_told_renewed_in_the_months_of_grace_and_counts_again() {
        var filed = TODAY.minusYears(10).minusMonths(2);
        var mark = Records.with(
                Records.indication(),
                Map.of(
                        "kind",
                        "TRADEMARK",
                        "filedOn",
                        filed.toString(),
                        "grantedOn",
                        filed.plusYears(1).toString()));
        var id = Records.created("/ip-rights", mark);

        lapses.announce(TODAY);
        lapses.announce(TODAY);
        given().get("/api/v1/ip-rights/{id}", id).then().body("state", equalTo("EXPIRED"));
        Records.post("/ip-rights/" + id + "/status-changes", Map.of("state", "RENEWED", "on", TODAY.toString()))
                .statusCode(200)
                .body("validUntil", equalTo(filed.plusYears(20).toString()));
        lapses.announce(TODAY);

        assertEquals(List.of("RECORDED EXPIRED", "EXPIRED EXPIRED", "RENEWED RENEWED"), told(id));
        assertEquals(
                List.of(
                        filed.plusYears(10).plusDays(1).toString(),
                        filed.plusYears(10).plusDays(1).toString(),
                        TODAY.toString()),
                events(id, "data::jsonb ->> 'on'"));
    }

    private List<String> told(String id) {
        return events(id, "(data::jsonb ->> 'change') || ' ' || coalesce(data::jsonb ->> 'state', 'null')");
    }

    private List<String> events(String id, String what) {
        return db.query(
                "select " + what + " as told from event where key = ? order by version",
                r -> r.string("told"),
                UUID.fromString(id));
    }
}
