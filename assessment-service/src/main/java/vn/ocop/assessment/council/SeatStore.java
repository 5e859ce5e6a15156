package vn.ocop.assessment.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.problem.Refused;

/** Tables {@code council_claim} and {@code council_member_record}. */
@ApplicationScoped
class SeatStore {

    private final Db db;

    SeatStore(Db db) {
        this.db = db;
    }

    /**
     * Claims the council's sets for its days; earlier claims are given up.
     *
     * @param from first day on which it stands
     * @throws Refused with {@link CouncilRefusal.SetsClaimed} if another council has one of them on one of the days
     */
    void claim(Council council, LocalDate from) {
        db.update("delete from council_claim where council_id = ?", council.id());
        var sets = council.mandate().productSets();
        if (sets.isEmpty()) {
            return;
        }
        db.query("select 1 from pg_advisory_xact_lock(hashtextextended('council-claims', 0))", r -> 1);
        var until = council.mandate().standing().until();
        requireUnclaimed(sets, from, until);
        sets.forEach(set -> db.update(
                "insert into council_claim (council_id, product_set, during) values (?, ?, daterange(?, ?, '[]'))",
                council.id(),
                set,
                from,
                until));
    }

    private void requireUnclaimed(List<Integer> sets, LocalDate from, @Nullable LocalDate until) {
        var claimed = db.query(
                """
                select council_id, product_set from council_claim
                where product_set = any (?) and during && daterange(?, ?, '[]') order by council_id, product_set""",
                r -> new Claim(r.uuid("council_id"), r.intValue("product_set")),
                sets.toArray(Integer[]::new),
                from,
                until);
        if (claimed.isEmpty()) {
            return;
        }
        var other = claimed.getFirst().councilId();
        throw new Refused(new CouncilRefusal.SetsClaimed(
                other,
                claimed.stream()
                        .filter(claim -> claim.councilId().equals(other))
                        .map(Claim::productSet)
                        .toList()));
    }

    private record Claim(UUID councilId, int productSet) {}

    /** Keeps what has changed of any seat since it was last recorded. */
    void record(UUID councilId, Instant now, String username) {
        db.update("""
                insert into council_member_record (member_id, name, organisation, position, term_from, term_until, left_at,
                                                   recorded_at, recorded_by)
                select m.id, m.name, m.organisation, m.position, m.term_from, m.term_until, m.left_at, ?, ?
                from council_member m
                left join lateral (select * from council_member_record x where x.member_id = m.id
                                   order by x.id desc limit 1) r on true
                where m.council_id = ? and (r.id is null
                    or (m.name, m.organisation, m.position, m.term_from, m.term_until, m.left_at)
                       is distinct from (r.name, r.organisation, r.position, r.term_from, r.term_until, r.left_at))
                order by m.seat, m.id""", now, username, councilId);
    }

    /** Everything ever recorded of the council's seats, in that order. */
    List<MemberRecordJson> records(UUID councilId) {
        return db.query("""
                select r.*, m.username from council_member_record r join council_member m on m.id = r.member_id
                where m.council_id = ? order by r.id""", MemberRecordJson::read, councilId);
    }
}
