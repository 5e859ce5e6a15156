package vn.ocop.statistics.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.platform.testing.access.AccessTable;
import vn.ocop.platform.testing.access.Api.Operation;
import vn.ocop.platform.testing.access.Api.Request;
import vn.ocop.standalone.testing.RealInfrastructure;
import vn.ocop.statistics.Broker;

/** Figures are public; what the platform keeps beside them is not. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AccessTest {

    private static final Map<String, String> QUERIES = Map.of(
            "getStatisticsCube", "?by=province",
            "getProgrammeFigure", "?kind=market-listing",
            "getProgrammeChange", "?kind=digital-readiness&since=2026-01-01",
            "getStatisticsTimeline", "?measure=products&interval=year",
            "getGrowth", "?from=2026-01-01",
            "getSdmxData", "?c%5BTIME_PERIOD%5D=2026");

    private static final Map<String, String> BODIES = Map.of(
            "settleDeadLetter",
            "{\"id\": \"" + UUID.randomUUID() + "\", \"action\": \"DISCARD\"}",
            "refillTopic",
            "{\"topic\": \"ocop.nothing.v1\"}",
            "publishFigure",
            "{\"title\": {\"vi\": \"Số\", \"en\": \"Count\"}, \"cube\": \"products\", \"by\": [\"stars\"]}",
            "makeReport",
            "{\"from\": \"2026-01-01\"}",
            "placeCubeJob",
            "{\"cube\": \"products\", \"by\": [\"commune\", \"set\", \"month\"]}");

    /** One that is collected, so that it is there. */
    private static final String PUBLICATION =
            Ids.named("statistics-publication/collected", "N1/2020-12-23").toString();

    @Inject
    Db db;

    /** An administrator who is let in starts a rebuild; it would exchange the tables under the next test. */
    @AfterEach
    void leave_no_rebuild_under_way() {
        Broker.await("the end of the rebuild", () -> db.query(
                        "select id from read_model_rebuild where finished_at is null", row -> row.uuid("id"))
                .isEmpty());
    }

    @Test
    void every_operation_lets_in_whom_the_table_names_and_nobody_else() {
        var report = made("makeReport", "/reports");
        var job = made("placeCubeJob", "/jobs"); // another account's
        new AccessTable("""
                getStatisticsOverview | public
                getStatisticsTimeline | public
                getStatisticsCube     | public
                getProgrammeFigure    | public
                getProgrammeChange    | public
                getTargetProgress     | public
                publishFigure         | nation(CE)
                listPublications      | public
                getPublication        | public
                comparePublication    | public
                getGrowth             | public
                makeReport            | nation(CE MA)
                getReport             | any(CE MA PO PA)
                getSdmxStructure      | public
                getSdmxData           | public
                getCatalogue          | public
                getDataSetColumns     | public
                listImplausibleFigures | any(CE MA PO PA)
                listRecounts          | any(CE MA AU AD)
                getLedProducers       | nation(SR)
                placeCubeJob          | any(PR CO PO PA CE MA CM CC IP PS SR AU AD)
                listCubeJobs          | any(PR CO PO PA CE MA CM CC IP PS SR AU AD)
                getCubeJob            | hidden never(PR CO PO PA CE MA CM CC IP PS SR AU AD)
                getCubeJobResult      | hidden never(PR CO PO PA CE MA CM CC IP PS SR AU AD)
                deleteCubeJob         | hidden never(PR CO PO PA CE MA CM CC IP PS SR AU AD)
                startRebuild          | any(AD)
                listRebuilds          | any(AD)
                getRebuild            | any(AD)
                cancelRebuild         | any(AD)
                """).verify(operation -> request(operation, report, job));
    }

    private static String made(String operation, String path) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", TestTokens.bearer("central.office", "VN", Roles.CENTRAL_OFFICE))
                .body(BODIES.get(operation))
                .post("/api/v1/statistics" + path)
                .then()
                .statusCode(anyOf(equalTo(201), equalTo(202)))
                .extract()
                .path("id");
    }

    private static Request request(Operation operation, String report, String job) {
        var path = operation
                .template()
                .replace("/structure/{type}/{agency}/{id}/{version}", "/structure/dataflow/VN_OCOP/*/*")
                .replace("/{agency}/{id}/{version}/{key}", "/VN_OCOP/OCOP_SECTORS/1.0.0/*")
                .replace("/publications/{id}", "/publications/" + PUBLICATION)
                .replace("/reports/{id}", "/reports/" + report)
                .replace("/jobs/{id}", "/jobs/" + job)
                .replace("/rebuilds/{id}", "/rebuilds/01999999-0000-7000-8000-000000000002")
                .replace("{dataSet}", "products-by-sector")
                .replace("{cube}", "products")
                .replace("{service}", "statistics")
                .replace("{letterId}", "01999999-0000-7000-8000-000000000001")
                .replace("{seq}", "1");
        return new Request(
                operation.method(), path + QUERIES.getOrDefault(operation.id(), ""), null, BODIES.get(operation.id()));
    }
}
