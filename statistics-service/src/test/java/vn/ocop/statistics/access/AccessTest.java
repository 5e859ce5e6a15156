package vn.ocop.statistics.access;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.testing.access.AccessTable;
import vn.ocop.platform.testing.access.Api.Operation;
import vn.ocop.platform.testing.access.Api.Request;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Figures are public; what the platform keeps beside them is not. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AccessTest {

    private static final Map<String, String> QUERIES = Map.of(
            "getStatisticsCube", "?by=province",
            "getProgrammeFigure", "?kind=market-listing",
            "getStatisticsTimeline", "?measure=products&interval=year");

    private static final Map<String, String> BODIES = Map.of(
            "settleDeadLetter",
            "{\"id\": \"" + UUID.randomUUID() + "\", \"action\": \"DISCARD\"}",
            "refillTopic",
            "{\"topic\": \"ocop.nothing.v1\"}");

    @Test
    void every_operation_lets_in_whom_the_table_names_and_nobody_else() {
        new AccessTable("""
                getStatisticsOverview | public
                getStatisticsTimeline | public
                getStatisticsCube     | public
                getProgrammeFigure    | public
                """).verify(AccessTest::request);
    }

    private static Request request(Operation operation) {
        var path = operation
                .template()
                .replace("{cube}", "products")
                .replace("{service}", "statistics")
                .replace("{letterId}", "01999999-0000-7000-8000-000000000001")
                .replace("{seq}", "1");
        return new Request(
                operation.method(), path + QUERIES.getOrDefault(operation.id(), ""), null, BODIES.get(operation.id()));
    }
}
