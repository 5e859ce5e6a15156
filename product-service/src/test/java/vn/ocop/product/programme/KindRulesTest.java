package vn.ocop.product.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.product.Flow;
import vn.ocop.standalone.testing.RealInfrastructure;

/** What the fields of one record say of each other: the contract's example with a change, and what is wrong with it then. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class KindRulesTest {

    private static final String ENGAGEMENTS = Flow.API + "/programme/consultant-engagements";

    @Inject
    ObjectMapper mapper;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", textBlock = """
            raw-material-area    | {}                                                              | none
            raw-material-area    | {"certifiedFrom": "2027-06-30"}                                 | none
            raw-material-area    | {"certifiedFrom": "2027-07-01"}                                 | /certifiedUntil before
            raw-material-area    | {"highTechSquareMetres": 46500000}                              | none
            raw-material-area    | {"highTechSquareMetres": 46500001}                              | /highTechSquareMetres out-of-range
            value-chain          | {"effectiveSince": "2025-01-01"}                                | none
            value-chain          | {"effectiveSince": "2024-12-31"}                                | /effectiveSince before
            value-chain-contract | {}                                                              | none
            value-chain-contract | {"buyerName": null}                                             | /buyerName exactly-one
            value-chain-contract | {"buyerId": "019385b0-7a1e-7000-8000-000000000003"}             | /buyerName exactly-one
            value-chain-contract | {"buyerId": "019385b0-7a1e-7000-8000-000000000003", "buyerName": null} | none
            export               | {"value": null, "currency": null}                               | none
            export               | {"value": null, "currency": "USD"}                              | /value required
            export               | {"value": 1, "currency": null}                                  | /currency required
            market-listing       | {"from": "2025-01-01", "checkedOn": "2024-12-31"}               | /checkedOn before
            outcome-panel        | {"baseFrom": "2024-01-02", "baseUntil": "2024-01-01", "laterFrom": "2025-01-01", "laterUntil": "2025-12-31"} | /baseUntil before
            outcome-panel        | {"baseFrom": "2024-01-01", "baseUntil": "2024-12-31", "laterFrom": "2024-12-30", "laterUntil": "2024-12-30"} | /laterFrom before
            outcome-panel        | {"baseFrom": "2024-01-01", "baseUntil": "2024-12-31", "laterFrom": "2025-12-31", "laterUntil": "2025-12-30"} | /laterUntil before
            training             | {"attended": 10, "certified": 10}                               | none
            training             | {"attended": 10, "certified": 11}                               | /certified out-of-range
            training-attendance  | {"certified": false, "certificateNumber": null, "certifiedOn": null} | none
            training-attendance  | {"certified": false, "certifiedOn": null}                       | /certified required
            training-attendance  | {"certifiedOn": "2024-12-31"}                                   | /certifiedOn before
            context-figure       | {"doubtful": true, "doubt": null}                               | /doubt required
            context-figure       | {"doubtful": false, "doubt": "a"}                               | /doubt invalid-value
            target               | {"reached": 1, "reachedOn": null}                               | /reachedOn required
            target               | {"reached": null, "reachedOn": "2025-01-01"}                    | /reached required
            standards-plan       | {"status": "REACHED", "reachedOn": null}                        | /reachedOn required
            standards-plan       | {"status": "PLANNED", "reachedOn": "2025-01-01"}                | /reachedOn invalid-value
            """)
    void fields_of_a_record_agree(String kind, String change, String fault) throws JsonProcessingException {
        var body = ProgrammeCases.example(
                ProgrammeCases.kind(kind),
                "019385b0-7a1e-7000-8000-000000000002",
                "019385b0-7a1e-7000-8000-000000000001",
                Map.of());
        body.setAll((ObjectNode) mapper.readTree(change));
        var check = new InputCheck();

        ((ProgrammeRecord) mapper.treeToValue(body, ProgrammeCases.kind(kind).type())).check(check);

        assertEquals(
                fault == null ? List.of() : List.of(fault),
                check.errors().stream().map(KindRulesTest::text).toList());
    }

    @Test
    void records_are_found_by_what_they_rest_on() {
        var one = team();
        var other = team();
        var engagement = Flow.id(central().body("""
                {"provinceCode": "08", "from": "2025-01-01", "teamId": "%s", "field": "QUALITY"}""".formatted(one)).post(ENGAGEMENTS));

        central()
                .get(ENGAGEMENTS + "?with=teamId:" + one)
                .then()
                .statusCode(200)
                .body("items.id", contains(engagement));
        central().get(ENGAGEMENTS + "?with=teamId:" + other).then().body("items", hasSize(0));
        central()
                .get(ENGAGEMENTS + "?with=contract:1")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?with"));
    }

    @Test
    void a_dossier_of_another_area_is_not_named() {
        var flow = new Flow();
        var engagement = """
                {"provinceCode": "%s", "from": "2025-01-01", "teamId": "%s", "dossierId": "%s", "field": "QUALITY"}""";
        var team = team();
        var dossier = flow.newDossier();

        Flow.as("officer.elsewhere", "19", "provincial-office")
                .body(engagement.formatted("19", team, dossier))
                .post(ENGAGEMENTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/dossierId"))
                .body("errors.code", contains("outside-your-area"));
        Flow.provincialOffice()
                .body(engagement.formatted("08", team, dossier))
                .post(ENGAGEMENTS)
                .then()
                .statusCode(201);
    }

    private static String team() {
        return Flow.id(central()
                .body("{\"from\": \"2024-01-01\", \"name\": \"Nhóm\", \"home\": \"SCHOOL\"}")
                .post(Flow.API + "/programme/consultant-teams"));
    }

    private static RequestSpecification central() {
        return Flow.as("central.office", "VN", "central-office");
    }

    private static String text(FieldError error) {
        return error.pointer() + " " + error.code();
    }
}
