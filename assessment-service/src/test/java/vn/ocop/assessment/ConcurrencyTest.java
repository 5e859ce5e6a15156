package vn.ocop.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import vn.ocop.criteria.Stars;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ConcurrencyTest {

    @Inject
    Flow flow;

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(calls).stream()
                    .map(future -> future.resultNow())
                    .sorted()
                    .toList();
        }
    }

    private static int status(io.restassured.response.ValidatableResponse response) {
        return response.extract().statusCode();
    }

    @Test
    void of_two_closures_at_once_one_closes() throws Exception {
        var id = flow.scoring("tq").assessmentId();
        for (var who : List.of("tq.chair", "tq.member1", "tq.member2")) {
            Flow.score(who, id, Flow.sheet(84, Stars.FOUR)).statusCode(200);
        }
        var etag = Flow.etag("tq.office", id);

        var statuses = together(List.of(
                () -> status(Flow.close("tq.office", id, etag)), () -> status(Flow.close("tq.office", id, etag))));

        assertEquals(List.of(200, 412), statuses);
        assertEquals(
                List.of("1"), flow.query("select count(*)::text as v from closing where assessment_id = ?::uuid", id));
    }

    @Test
    void members_who_save_at_once_each_have_one_sheet() throws Exception {
        var id = flow.scoring("tq").assessmentId();
        var sheet = Flow.sheet(84, Stars.FOUR);

        var statuses = together(List.of(
                () -> status(Flow.score("tq.chair", id, sheet)),
                () -> status(Flow.score("tq.member1", id, sheet)),
                () -> status(Flow.score("tq.member1", id, sheet)),
                () -> status(Flow.score("tq.member2", id, sheet)),
                () -> status(Flow.score("tq.member3", id, sheet))));

        assertEquals(List.of(200, 200, 200, 200, 200), statuses);
        assertEquals(
                List.of("4"),
                flow.query("select count(*)::text as v from sheet_version where assessment_id = ?::uuid", id));
    }

    @Test
    void of_two_decisions_with_one_number_one_is_recorded() throws Exception {
        var first = flow.confirmed("tq", 84, Stars.FOUR);
        var second = flow.confirmed("tq", 84, Stars.FOUR);

        var statuses = together(List.of(
                () -> status(flow.decide("tq.authority", "8/QĐ-C", "RECOGNISED", first)),
                () -> status(flow.decide("tq.authority", "8/QĐ-C", "RECOGNISED", second))));

        assertEquals(List.of(201, 409), statuses);
        assertEquals(List.of("1"), flow.query("select count(*)::text as v from decision where number = ?", "8/QĐ-C"));
    }
}
