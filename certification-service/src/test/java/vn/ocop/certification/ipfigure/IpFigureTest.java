package vn.ocop.certification.ipfigure;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.testing.Records;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class IpFigureTest {

    @Inject
    Db db;

    private final String programme = "Chương trình " + UUID.randomUUID();

    @Test
    void applications_by_kind_are_counted() {
        filed("COLLECTIVE_MARK", 337);
        filed("CERTIFICATION_MARK", 165);
        filed("GEOGRAPHICAL_INDICATION", 15);

        figures("")
                .body("applications", equalTo(517))
                .body("byKind.find { it.kind == 'COLLECTIVE_MARK' }.applications", equalTo(337))
                .body("byKind.find { it.kind == 'CERTIFICATION_MARK' }.applications", equalTo(165))
                .body("byKind.find { it.kind == 'GEOGRAPHICAL_INDICATION' }.applications", equalTo(15))
                .body("byKind.find { it.kind == 'GEOGRAPHICAL_INDICATION' }.byState.FILED", equalTo(15))
                .body("byKind.find { it.kind == 'PATENT' }.applications", equalTo(0))
                .body("inForce", equalTo(0));
        figures("&filedFrom=2024-02-01").body("applications", equalTo(0));
        figures("&on=2023-12-31").body("applications", equalTo(0));
    }

    @Test
    void products_that_carry_an_indication_are_counted_once() {
        var own = UUID.randomUUID();
        var carried = Records.with(
                Records.indication(), Map.of("supportProgramme", programme, "productIds", List.of(own.toString())));
        var right = Records.created("/ip-rights", carried);
        var applied = Records.with(
                carried, Map.of("state", "FILED", "filedOn", "2025-01-01", "productIds", List.of(UUID.randomUUID())));
        applied.remove("grantedOn");
        Records.created("/ip-rights", applied);
        var other = Records.created("/ip-rights", Records.with(carried, Map.of("productIds", List.of())));
        var uses = IntStream.range(0, 145)
                .mapToObj(_ -> Records.use(UUID.randomUUID()))
                .toList();
        Records.post("/ip-rights/" + right + "/uses/batch", Map.of("uses", uses))
                .statusCode(201);
        Records.post("/ip-rights/" + other + "/uses", Records.with(uses.getFirst(), Map.of("holderName", "Another")))
                .statusCode(201);
        Records.post("/ip-rights/" + other + "/uses", Records.with(Records.use(own), Map.of("from", "2020-01-01")))
                .statusCode(201);

        figures("&on=2026-01-01")
                .body("byKind.find { it.kind == 'GEOGRAPHICAL_INDICATION' }.products", equalTo(146))
                .body("byKind.find { it.kind == 'GEOGRAPHICAL_INDICATION' }.uses", equalTo(147))
                .body("products", equalTo(146));
        figures("&on=2025-12-31").body("products", equalTo(1));
        figures("&on=2019-12-31").body("products", equalTo(0));
    }

    private ValidatableResponse figures(String query) {
        return given().get("/api/v1/ip-rights/figures?supportProgramme=" + programme + query)
                .then()
                .statusCode(200);
    }

    private void filed(String kind, int count) {
        QuarkusTransaction.requiringNew().run(() -> db.update("""
                with fresh as (
                    insert into ip_right (id, kind, name, owner, support_programme, filed_on, product_ids, state, state_on, version,
                        recorded_at)
                    select gen_random_uuid(), ?, 'Nhãn hiệu ' || n, 'Hội nông dân', ?, date '2024-01-15', '{}', 'FILED',
                        date '2024-01-15', 1, now()
                    from generate_series(1, ?) n
                    returning id)
                insert into ip_right_state (ip_right_id, step, version, state, state_on, recorded_at)
                select id, 1, 1, 'FILED', date '2024-01-15', now() from fresh""", kind, programme, count));
    }
}
