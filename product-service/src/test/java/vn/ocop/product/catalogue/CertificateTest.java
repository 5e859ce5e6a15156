package vn.ocop.product.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateTest {

    /** Printed in every test name; set -Dseed=... to repeat a failure. */
    private static final long SEED = Long.getLong("seed", System.nanoTime());

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @Test
    void the_newest_by_legal_day_and_then_by_record_is_current() {
        var old = certificate(1, "VALID", DAY.minusDays(1), 9);
        var recordedFirst = certificate(2, "VALID", DAY, 1);
        var recordedLast = certificate(3, "VALID", DAY, 2);
        assertEquals(Optional.of(recordedLast), Certificate.current(List.of(recordedLast, old, recordedFirst)));
    }

    @Test
    void a_superseded_or_withdrawn_one_is_never_current() {
        var valid = certificate(1, "VALID", DAY, 1);
        var withdrawn = certificate(2, "WITHDRAWN", DAY.plusDays(1), 2);
        var superseded = certificate(3, "SUPERSEDED", DAY.plusDays(2), 3);
        assertEquals(Optional.of(valid), Certificate.current(List.of(withdrawn, superseded, valid)));
        assertEquals(Optional.empty(), Certificate.current(List.of(withdrawn, superseded)));
    }

    @Test
    void a_revoked_one_stays_current_and_carries_no_stars() {
        assertEquals(StarState.REVOKED, certificate(1, "REVOKED", DAY, 1).starState());
        assertEquals(StarState.LAPSED, certificate(1, "EXPIRED", DAY, 1).starState());
        assertEquals(StarState.RECOGNISED, certificate(1, "EXTENDED", DAY, 1).starState());
    }

    static Stream<Arguments> shuffles() {
        var random = new Random(SEED);
        var states = List.of("VALID", "EXTENDED", "SUPERSEDED", "REVOKED");
        return Stream.generate(() -> {
                    var all = new ArrayList<Certificate>();
                    for (int i = 0; i < 5; i++) {
                        all.add(certificate(
                                i, states.get(random.nextInt(4)), DAY.plusDays(random.nextInt(2)), random.nextInt(2)));
                    }
                    var other = new ArrayList<>(all);
                    Collections.shuffle(other, random);
                    return Arguments.of(SEED, all, other);
                })
                .limit(200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("shuffles")
    void the_order_of_arrival_does_not_matter(long seed, List<Certificate> one, List<Certificate> other) {
        assertEquals(Certificate.current(one), Certificate.current(other));
    }

    private static Certificate certificate(int id, String state, LocalDate from, int second) {
        return new Certificate(
                new UUID(0, id), "N" + id, 4, state, from, from.plusMonths(36), Instant.EPOCH.plusSeconds(second));
    }
}
