package vn.ocop.certification.lapse;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.standalone.testing.RealInfrastructure;

/**
 * Years on a simulated clock, with days on which nobody looked: each reminder and each lapse is announced once, on the first day on which
 * someone looked, and nothing counts past its end. {@code ./ocop bench years} runs five years with 100,000 certificates. Nothing is kept.
 */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class FiveYearsTest {

    private static final int CERTIFICATES = Integer.getInteger("ocop.certificates", 200);
    private static final int DAYS = Integer.getInteger("ocop.days", 500);
    private static final long SEED = Long.getLong("ocop.seed", System.nanoTime());
    private static final int BATCH = 1_000;
    private static final LocalDate START = LocalDate.of(2090, 1, 1);

    /** Announced: what and on which day. */
    private record Told(String what, LocalDate on) {}

    private static final class Life {
        private final UUID id = UUID.randomUUID();
        private final int serial;
        private final LocalDate from;
        private final LocalDate last;
        private final @Nullable LocalDate ended;
        private final List<Told> expected = new ArrayList<>();

        Life(int serial, Random random) {
            this.serial = serial;
            from = START.plusDays(random.nextInt(DAYS));
            last = from.plusDays(random.nextInt(250)); // imported ones may have little left
            ended = random.nextInt(4) == 0 ? from.plusDays(1 + random.nextInt(250)) : null;
        }

        /** Read from the rule's text: at most one lapse, each distance once, the last missed one for those that came late. */
        void look(LocalDate today) {
            if (from.isAfter(today) || (ended != null && !ended.isAfter(today))) {
                return;
            }
            if (today.isAfter(last)) {
                tell("expired", today);
                return;
            }
            for (var days : List.of(180, 120, 90, 30)) {
                var nearer = days == 180 ? 120 : days == 120 ? 90 : days == 90 ? 30 : 0;
                if (!last.minusDays(days).isAfter(today)
                        && last.minusDays(nearer).isAfter(from)) {
                    tell("" + days, today);
                }
            }
        }

        private void tell(String what, LocalDate on) {
            if (expected.stream().noneMatch(told -> told.what().equals(what))) {
                expected.add(new Told(what, on));
            }
        }

        boolean counts(LocalDate day) {
            return !from.isAfter(day) && !day.isAfter(last) && (ended == null || ended.isAfter(day));
        }
    }

    @Inject
    Db db;

    @Inject
    LapseUseCases lapses;

    @Inject
    ReminderUseCases reminders;

    @Test
    void no_reminder_is_missed_or_doubled_and_nothing_counts_past_its_end() {
        var random = new Random(SEED);
        var lives = IntStream.range(0, CERTIFICATES)
                .mapToObj(n -> new Life(n, random))
                .toList();
        QuarkusTransaction.begin();
        try {
            insert(lives);
            var ends = lives.stream().filter(life -> life.ended != null).collect(groupingBy(life -> life.ended));
            var looks = 0;
            for (var day = START; day.isBefore(START.plusDays(DAYS)); day = day.plusDays(1)) {
                end(ends.getOrDefault(day, List.of()), day);
                if (random.nextInt(3) > 0) {
                    continue; // nobody looked
                }
                looks++;
                lookOn(day, lives);
            }
            for (var day = START.plusDays(DAYS); day.isBefore(START.plusDays(DAYS + 500)); day = day.plusDays(1)) {
                end(ends.getOrDefault(day, List.of()), day);
            }
            lookOn(START.plusDays(DAYS + 500), lives);
            compare(lives);
            System.out.printf("years: seed %d, %d certificates, %d days, %d looks%n", SEED, CERTIFICATES, DAYS, looks);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void lookOn(LocalDate day, List<Life> lives) {
        while (lapses.announceBatch(day) > 0) {}
        while (reminders.announceBatch(day) > 0) {}
        lives.forEach(life -> life.look(day));
        var counting = db.query("""
                        select count(*) as n from certificate c join certificate_standing s on s.certificate_id = c.id
                        where c.printed_number = 'years' and certificate_state(c.valid_from, c.valid_until, s.last_day,
                            s.superseded_on, s.revoked_on, s.withdrawn_on, ?) in ('VALID', 'EXTENDED')""", r -> r.longValue("n"), day).getFirst();
        assertEquals(
                lives.stream().filter(life -> life.counts(day)).count(), counting, () -> "seed " + SEED + ", " + day);
    }

    private void end(List<Life> ending, LocalDate day) {
        db.batch(
                "update certificate_standing set revoked_on = ? where certificate_id = ?",
                ending.stream()
                        .map(life -> new @Nullable Object[] {day, life.id})
                        .toList());
    }

    private void compare(List<Life> lives) {
        Map<UUID, List<Told>> told = new HashMap<>();
        db.query("""
                        select key, type, data::jsonb ->> 'daysBefore' as days, data::jsonb ->> 'validUntil' as until,
                            data::jsonb ->> 'daysLeft' as left_, data::jsonb ->> 'on' as day
                        from event where key in (select id from certificate where printed_number = 'years') order by seq""", r -> Map.entry(r.uuid("key"), row(r)))
                .forEach(entry -> told.computeIfAbsent(entry.getKey(), _ -> new ArrayList<>())
                        .add(entry.getValue()));
        for (var life : lives) {
            assertEquals(
                    sorted(life.expected),
                    sorted(told.getOrDefault(life.id, List.of())),
                    () -> "seed %d: from %s, last %s, ended %s".formatted(SEED, life.from, life.last, life.ended));
        }
    }

    private static Told row(Row r) throws SQLException {
        var days = r.stringOrNull("days");
        return days == null
                ? new Told("expired", LocalDate.EPOCH)
                : new Told(days, LocalDate.parse(r.string("until")).minusDays(Long.parseLong(r.string("left_"))));
    }

    /** The event of a lapse tells the day after the last one, whenever it was announced. */
    private static Map<String, LocalDate> sorted(List<Told> told) {
        var byWhat = new TreeMap<String, LocalDate>();
        for (var one : told) {
            var twice = byWhat.put(one.what(), one.what().equals("expired") ? LocalDate.EPOCH : one.on());
            assertEquals(null, twice, () -> "told twice: " + one + ", seed " + SEED);
        }
        return byWhat;
    }

    /** Counted once they are there, because nothing counts them within a transaction and the searches would read every row. */
    private void insert(List<Life> lives) {
        for (var from = 0; from < lives.size(); from += BATCH) {
            var some = lives.subList(from, Math.min(lives.size(), from + BATCH));
            db.batch("""
                insert into certificate (id, number, printed_number, origin, source_id, recorded_at, issued_at, product_id,
                    product_name, province_code, producer_id, producer_name, stars, valid_from, valid_until, decision_number,
                    decided_on, issuer_level, issuer_name, legal_basis)
                values (?, ?, 'years', 'IMPORTED', ?, ?, ?, ?, 'Chè', '08', ?, 'HTX', 3, ?, ?, '1/QĐ', ?, 'PROVINCE', 'UBND', '148/QĐ-TTg')""", some.stream().map(FiveYearsTest::row).toList());
            db.batch(
                    "insert into certificate_standing (certificate_id, last_day) values (?, ?)",
                    some.stream()
                            .map(life -> new @Nullable Object[] {life.id, life.last})
                            .toList());
        }
        db.update("analyze certificate");
        db.update("analyze certificate_standing");
    }

    private static @Nullable Object[] row(Life life) {
        var number = "OCOP-99-%d-%09d".formatted(life.from.getYear(), life.serial);
        var at = life.from.atTime(1, 0).toInstant(ZoneOffset.ofHours(7));
        return new @Nullable Object[] {
            life.id, number, life.id, at, at, life.id, life.id, life.from, life.last, life.from
        };
    }
}
