package vn.ocop.systemtest;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Place;

/** A hundredth of {@code ./ocop bench decision-to-overview}. */
class LatencyTest {

    private static final int DECISIONS = 2;

    /** Printed in the test's name; set -Dseed=... to repeat a failure. */
    static LongStream seeds() {
        return LongStream.of(Long.getLong("seed", System.nanoTime()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_overview_counts_a_decision_within_two_seconds(long seed) {
        decideAndCount(seed, Whole.TWO_SECONDS);
    }

    static void decideAndCount(long seed, Duration patience) {
        var gateway = Whole.gateway();
        var trial = new Trial(gateway, Place.THAI_NGUYEN);
        var cases = new java.util.ArrayList<>(trial.confirmed(DECISIONS));
        java.util.Collections.shuffle(cases, new Random(seed));
        var figures = Figures.now(gateway);
        for (int i = 0; i < cases.size(); i++) {
            var call = trial.work.decision(
                    trial.number(i), "Người ký", List.of(cases.get(i).assessment()), "RECOGNISED");
            trial.work.authority().send(call).must(201);
            figures = Await.until(
                    "overview", patience, () -> Figures.now(gateway), figures.plusFour(1, i == 0 ? 1 : 0)::equals);
        }
    }
}
