package vn.ocop.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.Disagreement;
import vn.ocop.assessment.rating.OperatingRules;
import vn.ocop.assessment.rating.Tally;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** What was closed, talked about and confirmed: read for papers, never written here. */
@ApplicationScoped
public class ProceedingsStore {

    private final Db db;

    ProceedingsStore(Db db) {
        this.db = db;
    }

    /**
     * In the order of the rounds. A closing before the recused were kept tells those who had declared it; one before the meeting was
     * kept is of the first.
     */
    public List<ClosingRecord> closings(UUID assessmentId) {
        return db.query("""
                select c.*, a.quorum_percent, d.held_on, d.summary, d.no_result, d.recorded_at,
                       coalesce(c.meeting_id, (select x.meeting_id from meeting_assessment x
                                               where x.assessment_id = c.assessment_id
                                               order by x.meeting_id limit 1)) as heard_in,
                       v.members as voided_members, v.voided_at,
                       (select array_agg(distinct s.member_id) from sheet_version s
                        where s.assessment_id = c.assessment_id and s.round = c.round
                          and s.member_id = any (c.recused)) as set_aside,
                       coalesce(c.recused, (select array_agg(f.member_id) from conflict_declared f
                                            where f.assessment_id = c.assessment_id and f.in_conflict)) as blocked
                from closing c join assessment a on a.id = c.assessment_id
                left join closing_void v on v.assessment_id = c.assessment_id and v.round = c.round
                left join deliberation d on d.assessment_id = c.assessment_id and d.round = c.round
                where c.assessment_id = ? order by c.round""", r -> closing(r, sheets(assessmentId, r.intValue("round"))), assessmentId);
    }

    /** When the chair confirmed, and the agreed sheet that was confirmed. */
    public Optional<Confirmation> confirmation(UUID assessmentId) {
        return db.queryOne(
                "select confirmed_at, agreed from assessment_result where assessment_id = ?",
                r -> new Confirmation(
                        r.instant("confirmed_at"),
                        r.json("agreed", ResultStore.Options.class).answers()),
                assessmentId);
    }

    public record Confirmation(Instant at, Map<String, Integer> agreed) {}

    private Map<UUID, ClosingRecord.Counted> sheets(UUID assessmentId, int round) {
        var sheets = new HashMap<UUID, ClosingRecord.Counted>();
        db.query(
                "select member_id, version_no, total from closing_sheet where assessment_id = ? and round = ?",
                r -> sheets.put(
                        r.uuid("member_id"), new ClosingRecord.Counted(r.intValue("version_no"), r.intValue("total"))),
                assessmentId,
                round);
        return sheets;
    }

    private static ClosingRecord closing(Row r, Map<UUID, ClosingRecord.Counted> sheets) throws SQLException {
        var voting = r.intOrNull("voting_members");
        var disagreement = r.stringOrNull("disagreement");
        return new ClosingRecord(
                r.uuid("heard_in"),
                r.intValue("round"),
                new Tally(r.intValue("points_sum"), r.intValue("sheet_count"), r.intValue("spread")),
                r.intValue("max_spread"),
                r.bool("settled"),
                disagreement == null ? null : Disagreement.valueOf(disagreement),
                r.uuidOrNull("chair_id"),
                voting,
                voting == null ? null : OperatingRules.required(r.intValue("quorum_percent"), voting),
                new HashSet<>(r.uuids("blocked")),
                sheets,
                new HashSet<>(r.uuids("set_aside")),
                voided(r),
                talk(r),
                r.instant("closed_at"));
    }

    private static ClosingRecord.@Nullable Voided voided(Row r) throws SQLException {
        var at = r.instantOrNull("voided_at");
        return at == null ? null : new ClosingRecord.Voided(new HashSet<>(r.uuids("voided_members")), at);
    }

    private static ClosingRecord.@Nullable Talk talk(Row r) throws SQLException {
        var summary = r.stringOrNull("summary");
        return summary == null
                ? null
                : new ClosingRecord.Talk(r.date("held_on"), summary, r.bool("no_result"), r.instant("recorded_at"));
    }
}
