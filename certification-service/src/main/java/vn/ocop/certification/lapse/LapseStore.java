package vn.ocop.certification.lapse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.InvalidInput;

/** Set-based reads and marks over the standing of certificates. */
@ApplicationScoped
class LapseStore {

    /** Of an advisory lock: one replica announces at a time. */
    private static final long LOCK = 0x4C41505345L;

    /** The predicate of the index standing_to_lapse. */
    private static final String STANDS_BY_DATE = """
            not expiry_announced and revoked_on is null and withdrawn_on is null
                and (superseded_on is null or superseded_on > last_day)""";

    private final Db db;

    LapseStore(Db db) {
        this.db = db;
    }

    /** @return false if another replica is at it; released at the end of the transaction */
    boolean tryLock() {
        return db.query("select pg_try_advisory_xact_lock(?) as mine", r -> r.bool("mine"), LOCK)
                .getFirst();
    }

    /** Marks the next certificates that ended before the day, oldest first. */
    List<UUID> markLapsed(LocalDate today, int limit) {
        return db.query("""
                with due as (
                    select certificate_id from certificate_standing where %s and last_day < ?
                    order by last_day, certificate_id limit ? for update skip locked)
                update certificate_standing s set expiry_announced = true, version = s.version + 1
                from due where s.certificate_id = due.certificate_id
                returning s.certificate_id""".formatted(STANDS_BY_DATE), r -> r.uuid("certificate_id"), today, limit);
    }

    /**
     * Reminders that are due and were not announced, marked as announced. A certificate that came to the register with less time left gets the
     * last one that it missed, and those to come.
     */
    List<Reminder> markReminded(LocalDate today, int limit) {
        return db.query(
                """
                with distance as (
                    select d, lead(d, 1, 0) over (order by d desc) as nearer from unnest(?::int[]) as d),
                due as (
                    select s.certificate_id, s.last_day, distance.d
                    from certificate_standing s
                        join certificate c on c.id = s.certificate_id
                        join distance on s.last_day - distance.d <= ?::date
                            and s.last_day - distance.nearer > (c.issued_at at time zone 'Asia/Ho_Chi_Minh')::date
                    where %s and s.last_day >= ?::date and s.last_day <= ?::date + 180 and c.valid_from <= ?::date
                        and not exists (
                            select from expiry_reminder r
                            where r.certificate_id = s.certificate_id and r.last_day = s.last_day and r.days_before = distance.d)
                    order by s.last_day, s.certificate_id, distance.d desc limit ?)
                insert into expiry_reminder (certificate_id, last_day, days_before, announced_on)
                select certificate_id, last_day, d, ?::date from due
                returning certificate_id, days_before""".formatted(STANDS_BY_DATE),
                r -> new Reminder(r.uuid("certificate_id"), r.intValue("days_before")),
                Reminder.DAYS_BEFORE.toArray(Integer[]::new),
                today,
                today,
                today,
                today,
                limit,
                today);
    }

    /**
     * What lapses from today until the given day, soonest first.
     *
     * @param provinces codes as recognised under, or null for the whole country
     */
    List<ExpiryJson> lapsing(LocalDate today, LocalDate until, @Nullable Set<String> provinces, PageRequest page) {
        var sql = new StringBuilder("""
                select c.id, c.number, c.product_id, c.product_name, c.producer_id, c.producer_name, c.stars,
                       c.province_code, s.last_day
                from certificate_standing s join certificate c on c.id = s.certificate_id
                where %s and s.last_day between ? and ? and c.valid_from <= ?""".formatted(STANDS_BY_DATE));
        var args = new ArrayList<Object>(List.of(today, until, today));
        if (provinces != null) {
            sql.append(" and c.province_code = any(?)");
            args.add(provinces.toArray(String[]::new));
        }
        if (!page.withKeys(2).afterKeys().isEmpty()) {
            sql.append(" and (s.last_day, c.id) > (?, ?)");
            args.add(day(page.afterKeys().getFirst()));
            args.add(page.afterId());
        }
        sql.append(" order by s.last_day, c.id limit ?");
        args.add(page.limit() + 1);
        return db.query(sql.toString(), r -> ExpiryJson.read(r, today), args.toArray());
    }

    private static LocalDate day(String key) {
        try {
            return LocalDate.parse(key);
        } catch (java.time.DateTimeException foreign) {
            throw InvalidInput.of("?after", "invalid-cursor");
        }
    }
}
