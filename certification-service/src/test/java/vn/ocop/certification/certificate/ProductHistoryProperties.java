package vn.ocop.certification.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProductHistoryProperties {

    /** Printed in every test name; set -Dseed=... to repeat a failure. */
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static final LocalDate START = LocalDate.of(2024, 2, 28);

    static Stream<Arguments> lives() {
        var random = new Random(SEED);
        return Stream.generate(() -> Arguments.of(SEED, certificates(random), random.nextLong()))
                .limit(1_000);
    }

    @ParameterizedTest(name = "seed {0}, case {index}")
    @MethodSource("lives")
    void the_order_of_arrival_does_not_matter(long seed, List<Certificate> certificates, long shuffle) {
        var shuffled = new ArrayList<>(certificates);
        Collections.shuffle(shuffled, new Random(shuffle));
        shuffled.addAll(shuffled.subList(0, shuffled.size() / 2)); // and some arrive twice

        assertEquals(arrived(certificates), arrived(shuffled));
    }

    @ParameterizedTest(name = "seed {0}, case {index}")
    @MethodSource("lives")
    void at_most_one_is_in_force_on_any_day(long seed, List<Certificate> certificates, long shuffle) {
        var history = arrived(certificates);
        var random = new Random(shuffle);
        for (var i = 0; i < 30; i++) {
            var day = START.plusDays(random.nextInt(3_000) - 100);
            var inForce = history.certificates().stream()
                    .filter(c -> c.stateOn(day).inForce())
                    .count();
            assertTrue(inForce <= 1, () -> "on " + day + ": " + history);
        }
    }

    @Test
    void the_later_legal_day_wins_though_it_came_first() {
        var march = issued(1, LocalDate.of(2026, 3, 1), Instant.EPOCH);
        var june = issued(2, LocalDate.of(2026, 6, 1), Instant.EPOCH);

        var history = ProductHistory.empty().with(june).with(march);

        assertEquals(june.id(), history.current().orElseThrow().id());
        assertEquals(
                CertificateState.SUPERSEDED, history.certificates().getFirst().stateOn(LocalDate.of(2026, 6, 1)));
        assertEquals(CertificateState.VALID, history.certificates().getFirst().stateOn(LocalDate.of(2026, 5, 31)));
    }

    @Test
    void on_one_legal_day_the_later_record_wins() {
        var day = LocalDate.of(2026, 6, 1);
        var first = issued(9, day, Instant.parse("2026-06-01T02:00:00Z"));
        var corrected = issued(1, day, Instant.parse("2026-06-01T02:00:01Z"));

        var history = ProductHistory.empty().with(first).with(corrected);

        assertEquals(corrected.id(), history.current().orElseThrow().id());
        assertEquals(
                CertificateState.SUPERSEDED, history.certificates().getFirst().stateOn(day));
    }

    private static ProductHistory arrived(List<Certificate> certificates) {
        var history = ProductHistory.empty();
        for (var certificate : certificates) {
            history = history.with(certificate);
        }
        return history;
    }

    /** Half of the days fall on few dates, so that equal days, the last day and the day after are common. */
    private static List<Certificate> certificates(Random random) {
        return IntStream.rangeClosed(1, 2 + random.nextInt(5))
                .mapToObj(i -> issued(i, day(random), Instant.ofEpochSecond(random.nextInt(2))))
                .toList();
    }

    private static LocalDate day(Random random) {
        return random.nextBoolean()
                ? START.plusMonths(36L * random.nextInt(3)).plusDays(random.nextInt(3) - 1L)
                : START.plusDays(random.nextInt(2_500));
    }

    private static Certificate issued(int id, LocalDate day, Instant recordedAt) {
        var order = new LegalOrder(day, recordedAt, new UUID(0, id));
        return Certificate.issued(order, new Stars(3), Validity.ofDecision(day));
    }
}
