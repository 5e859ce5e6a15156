package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Place;

/** A hundredth of {@code ./ocop bench decision-to-overview}. */
class LatencyTest {

    private static final Duration PROMISED = Duration.ofSeconds(2);
    private static final int DECISIONS = 3;

    /** Printed in the test's name; set -Dseed=... to repeat a failure. */
    static LongStream seeds() {
        return LongStream.of(Long.getLong("seed", System.nanoTime()));
    }

    /** The median, because a busy machine may delay any single one. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_overview_counts_a_decision_within_two_seconds(long seed) {
        var took = decideAndCount(seed).stream().sorted().toList();
        var median = took.get(DECISIONS / 2);
        assertTrue(median.compareTo(PROMISED) <= 0, () -> "took " + took);
    }

    /** @return from each decision's answer to the overview that counts it */
    private static List<Duration> decideAndCount(long seed) {
        var gateway = Whole.gateway();
        var trial = new Trial(gateway, Place.THAI_NGUYEN);
        var cases = new ArrayList<>(trial.confirmed(DECISIONS));
        Collections.shuffle(cases, new Random(seed));
        var figures = Figures.now(gateway);
        var took = new ArrayList<Duration>();
        for (int i = 0; i < cases.size(); i++) {
            var call = trial.work.decision(
                    trial.number(i), "Người ký", List.of(cases.get(i).assessment()), "RECOGNISED");
            trial.work.authority().send(call).must(201);
            var decided = System.nanoTime();
            figures = Await.until(
                    "overview", Whole.SOON, () -> Figures.now(gateway), figures.plusFour(1, i == 0 ? 1 : 0)::equals);
            took.add(Duration.ofNanos(System.nanoTime() - decided));
        }
        return took;
    }
}
