package vn.ocop.certification.certificate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.ocop.certification.certificate.Fact.Extended;
import vn.ocop.certification.certificate.Fact.Revoked;
import vn.ocop.certification.certificate.Fact.Withdrawn;
import vn.ocop.certification.certificate.RecordedHistory.Life;
import vn.ocop.certification.certificate.RecordedHistory.RecordedFact;

/**
 * Random lives of products' certificates: what the register says of a day, as known at a moment, is the state that a machine reaches which
 * goes from one event to the next and knows nothing of the register's code. {@code ./ocop bench lives} asks a million.
 */
class CertificateLivesTest {

    private static final int LIVES = Integer.getInteger("ocop.lives", 10_000);

    /** Printed with the result; set -Docop.seed=... to repeat a failure. */
    private static final long SEED = Long.getLong("ocop.seed", System.nanoTime());

    private static final LocalDate START = LocalDate.of(2024, 2, 28);
    private static final int QUESTIONS = 4;

    @Test
    void what_is_said_of_any_day_as_known_at_any_moment_is_what_was_true() {
        Map<CertificateState, Integer> seen = new EnumMap<>(CertificateState.class);
        for (var i = 0; i < LIVES; i++) {
            var random = new Random(SEED + i);
            var history = history(random);
            for (var question = 0; question < QUESTIONS; question++) {
                var day = near(random, history);
                var moment = moment(random);
                for (var life : history.lives()) {
                    var expected = Machine.of(history, life, moment).on(day);
                    var seed = SEED + i;
                    assertEquals(expected, said(history, life, moment, day), () -> "seed %d, on %s, known at %s: %s"
                            .formatted(seed, day, moment, history));
                    seen.merge(expected, 1, Integer::sum);
                }
            }
        }
        System.out.printf("lives: seed %d, %d histories, answers %s%n", SEED, LIVES, seen);
        assertEquals(CertificateState.values().length, seen.size(), () -> "a state was never reached: " + seen);
    }

    /** UNKNOWN too where the register did not have it yet. */
    private static CertificateState said(RecordedHistory history, Life life, Instant moment, LocalDate day) {
        return history.at(moment).certificates().stream()
                .filter(c -> c.id().equals(life.issued().id()))
                .findFirst()
                .map(c -> c.stateOn(day))
                .orElse(CertificateState.UNKNOWN);
    }

    private static RecordedHistory history(Random random) {
        var lives = new ArrayList<Life>();
        var count = 1 + random.nextInt(3);
        for (var n = 1; n <= count; n++) {
            var from = START.plusDays(random.nextInt(1_600));
            var order = new LegalOrder(from, Instant.ofEpochSecond(random.nextInt(2)), new UUID(0, n));
            var issued = Certificate.issued(order, new Stars(3), Validity.ofDecision(from));
            lives.add(new Life(issued, moment(random), facts(random, issued.validity())));
        }
        return new RecordedHistory(lives);
    }

    private static List<RecordedFact> facts(Random random, Validity validity) {
        var facts = new ArrayList<RecordedFact>();
        var term = (int) (validity.until().toEpochDay() - validity.from().toEpochDay());
        if (random.nextInt(3) == 0) {
            var until = validity.until().plusDays(1 + random.nextInt(180));
            facts.add(new RecordedFact(new Extended(validity.until().plusDays(1), until), moment(random)));
        }
        if (random.nextInt(3) == 0) {
            facts.add(new RecordedFact(
                    new Revoked(validity.from().plusDays(random.nextInt(term + 200))), moment(random)));
        }
        if (random.nextInt(5) == 0) {
            facts.add(new RecordedFact(
                    new Withdrawn(validity.from().plusDays(random.nextInt(term + 200))), moment(random)));
        }
        return facts;
    }

    private static Instant moment(Random random) {
        return Instant.ofEpochSecond(random.nextInt(20));
    }

    /** Half of the days lie at an edge. */
    private static LocalDate near(Random random, RecordedHistory history) {
        var life = history.lives().get(random.nextInt(history.lives().size())).issued();
        return switch (random.nextInt(4)) {
            case 0 -> life.validity().from().plusDays(random.nextInt(3) - 1);
            case 1 -> life.validity().until().plusDays(random.nextInt(3) - 1);
            default -> START.plusDays(random.nextInt(3_200) - 100);
        };
    }

    /** One certificate, as a machine of states and events. */
    private record Machine(
            LocalDate from,
            LocalDate printedEnd,
            LocalDate end,
            List<LocalDate> successors,
            List<LocalDate> revocations,
            List<LocalDate> withdrawals,
            boolean there) {

        static Machine of(RecordedHistory history, Life life, Instant moment) {
            var known =
                    life.facts().stream().filter(f -> !f.at().isAfter(moment)).toList();
            var successors = history.lives().stream()
                    .filter(other -> !other.at().isAfter(moment))
                    .filter(other ->
                            other.issued().order().compareTo(life.issued().order()) > 0)
                    .map(other -> other.issued().validity().from())
                    .toList();
            var printed = life.issued().validity().until();
            var end = known.stream()
                    .map(RecordedFact::fact)
                    .filter(Extended.class::isInstance)
                    .map(f -> ((Extended) f).until())
                    .findFirst()
                    .orElse(printed);
            return new Machine(
                    life.issued().validity().from(),
                    printed,
                    end,
                    successors,
                    days(known, Revoked.class),
                    days(known, Withdrawn.class),
                    !life.at().isAfter(moment));
        }

        private static List<LocalDate> days(List<RecordedFact> facts, Class<? extends Fact> kind) {
            return facts.stream()
                    .map(RecordedFact::fact)
                    .filter(kind::isInstance)
                    .map(Fact::on)
                    .toList();
        }

        CertificateState on(LocalDate day) {
            var state = CertificateState.UNKNOWN;
            if (!there) {
                return state;
            }
            for (var event : events()) {
                if (!event.isAfter(day)) {
                    state = next(state, event);
                }
            }
            return state;
        }

        private TreeSet<LocalDate> events() {
            var events = new TreeSet<>(List.of(from, printedEnd.plusDays(1), end.plusDays(1)));
            events.addAll(successors);
            events.addAll(revocations);
            events.addAll(withdrawals);
            events.removeIf(event -> event.isBefore(from));
            return events;
        }

        private CertificateState next(CertificateState before, LocalDate event) {
            return switch (before) {
                case WITHDRAWN -> before;
                case REVOKED -> withdrawals.contains(event) ? CertificateState.WITHDRAWN : before;
                case EXPIRED, SUPERSEDED -> taken(event, before);
                case UNKNOWN, VALID, EXTENDED -> taken(event, dated(event));
            };
        }

        private CertificateState taken(LocalDate event, CertificateState otherwise) {
            if (withdrawals.contains(event)) {
                return CertificateState.WITHDRAWN;
            }
            return revocations.contains(event) ? CertificateState.REVOKED : otherwise;
        }

        private CertificateState dated(LocalDate event) {
            if (event.isAfter(end)) {
                return CertificateState.EXPIRED;
            }
            if (successors.stream().anyMatch(successor -> !successor.isAfter(event))) {
                return CertificateState.SUPERSEDED;
            }
            return event.isAfter(printedEnd) ? CertificateState.EXTENDED : CertificateState.VALID;
        }
    }
}
