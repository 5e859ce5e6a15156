package vn.ocop.assessment.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.assessment.analytics.Comparison.Result;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.forms.FormStore;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** Reads confirmed results only: what is not in {@code assessment_result} is not joined, so nothing of it can be told. */
@ApplicationScoped
class AnalyticsStore {

    private final Db db;
    private final FormStore forms;

    AnalyticsStore(Db db, FormStore forms) {
        this.db = db;
        this.forms = forms;
    }

    /** Those with a vote now, and whoever's sheet has counted; by seat. */
    List<Voter> voters(UUID councilId) {
        return db.query(
                """
                select m.id, m.name, m.position, m.left_at is not null as gone from council_member m
                where m.council_id = ? and ((m.left_at is null and m.position <> 'SECRETARY') or exists (
                    select 1 from closing_sheet s join assessment_result r on r.assessment_id = s.assessment_id
                    where s.member_id = m.id))
                order by m.seat, m.id""",
                r -> new Voter(r.uuid("id"), r.string("name"), Position.valueOf(r.string("position")), r.bool("gone")),
                councilId);
    }

    /** In the order of the assessments' ids, sheets by member. */
    List<Scored> scored(UUID councilId) {
        Map<UUID, List<Scored.Sheet>> sheets = new LinkedHashMap<>();
        Map<UUID, String> versions = new LinkedHashMap<>();
        db.query(
                """
                select r.assessment_id, a.criteria_version, s.member_id, s.total,
                       jsonb_build_object('answers', v.content->'answers') as answers
                from assessment a
                join assessment_result r on r.assessment_id = a.id
                join closing_sheet s on s.assessment_id = a.id
                    and s.round = (select max(c.round) from closing c where c.assessment_id = a.id)
                join sheet_version v on v.assessment_id = s.assessment_id and v.member_id = s.member_id
                    and v.version_no = s.version_no
                where a.council_id = ? order by r.assessment_id, s.member_id""",
                r -> {
                    var id = r.uuid("assessment_id");
                    versions.put(id, r.string("criteria_version"));
                    return sheets.computeIfAbsent(id, _ -> new ArrayList<>()).add(sheet(r));
                },
                councilId);
        return sheets.entrySet().stream()
                .map(one -> new Scored(
                        one.getKey(), forms.pinned(String.valueOf(versions.get(one.getKey()))), one.getValue()))
                .toList();
    }

    /**
     * @param from first instant at which a result was confirmed
     * @param until first instant after
     */
    List<Result> results(Reach reach, Instant from, Instant until) {
        return db.query("""
                select c.id, c.name, c.level, c.province_code, a.product_set, r.points_sum, r.sheet_count, r.spread, r.stars,
                       (select count(*)::int from deliberation d where d.assessment_id = a.id) as deliberations
                from assessment_result r
                join assessment a on a.id = r.assessment_id
                join council c on c.id = a.council_id
                where r.confirmed_at >= ? and r.confirmed_at < ? and (? or c.province_code = any(?))
                order by c.id, a.id""", AnalyticsStore::result, from, until, reach.nation(), reach.provinces());
    }

    private static Scored.Sheet sheet(Row r) throws SQLException {
        return new Scored.Sheet(
                r.uuid("member_id"),
                r.intValue("total"),
                r.json("answers", Options.class).answers());
    }

    private static Result result(Row r) throws SQLException {
        return new Result(
                new Comparison.Council(
                        r.uuid("id"),
                        r.string("name"),
                        Level.valueOf(r.string("level")),
                        Optional.ofNullable(r.stringOrNull("province_code"))),
                r.intValue("product_set"),
                Fraction.of(r.intValue("points_sum"), r.intValue("sheet_count")),
                r.intValue("spread"),
                r.intValue("stars"),
                r.intValue("deliberations"));
    }

    /** @param gone has left the council since */
    record Voter(UUID id, String name, Position position, boolean gone) {}

    /** Which councils the caller's areas cover; central ones only with the nation. */
    record Reach(boolean nation, List<String> provinces) {}

    private record Options(Map<String, Integer> answers) {}
}
