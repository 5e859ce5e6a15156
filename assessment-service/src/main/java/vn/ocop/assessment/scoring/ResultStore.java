package vn.ocop.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.Disagreement;
import vn.ocop.assessment.rating.Tally;
import vn.ocop.assessment.review.Outcome;
import vn.ocop.criteria.Answers;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.time.VietnamTime;

/** Tables {@code closing}, {@code closing_sheet}, {@code agreed_sheet} and {@code assessment_result}. */
@ApplicationScoped
public class ResultStore {

    private final Db db;

    ResultStore(Db db) {
        this.db = db;
    }

    /** Vietnamese day on which the chair confirmed; a decision is not dated earlier (ADR-0062). */
    public Optional<LocalDate> confirmedOn(UUID assessmentId) {
        return db.queryOne(
                "select confirmed_at from assessment_result where assessment_id = ?",
                r -> VietnamTime.dayOf(r.instant("confirmed_at")),
                assessmentId);
    }

    void closed(UUID assessmentId, Closing closing, List<ScoreSheet> counted, Scoring scoring) {
        db.update(
                """
                insert into closing (assessment_id, round, points_sum, sheet_count, spread, max_spread, settled,
                                     disagreement, meeting_id, chair_id, voting_members, recused, closed_at, closed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                assessmentId,
                closing.round(),
                closing.tally().sum(),
                closing.tally().sheets(),
                closing.tally().spread(),
                closing.maxSpread(),
                closing.settled(),
                closing.disagreement() == null ? null : closing.disagreement().name(),
                closing.bench().meetingId(),
                closing.bench().chairId(),
                closing.bench().votingMembers(),
                closing.bench().recused().toArray(UUID[]::new),
                closing.at(),
                closing.by());
        counted.forEach(sheet -> db.update(
                "insert into closing_sheet (assessment_id, round, member_id, version_no, total) values (?, ?, ?, ?, ?)",
                assessmentId,
                closing.round(),
                sheet.memberId(),
                sheet.versionNo(),
                scoring.total(sheet)));
    }

    /** The versions of the sheets that a closing counted, by member. */
    Map<UUID, Integer> counted(UUID assessmentId, int round) {
        return db
                .query(
                        "select member_id, version_no from closing_sheet where assessment_id = ? and round = ?",
                        r -> Map.entry(r.uuid("member_id"), r.intValue("version_no")),
                        assessmentId,
                        round)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void voided(UUID assessmentId, int round, Set<UUID> members, Instant now) {
        db.update(
                "insert into closing_void (assessment_id, round, members, voided_at) values (?, ?, ?, ?)",
                assessmentId,
                round,
                members.toArray(UUID[]::new),
                now);
    }

    /** What the council had agreed on falls with the closing on which it rested. */
    void disagree(UUID assessmentId) {
        db.update("delete from agreed_sheet where assessment_id = ?", assessmentId);
    }

    void talked(UUID assessmentId, Ended ended, DeliberationJson talk, Instant now, String username) {
        db.update("""
                insert into deliberation (assessment_id, round, held_on, summary, no_result, recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?)""", assessmentId, ended.round(), talk.heldOn(), talk.summary(), ended.noResult(), now, username);
    }

    void agree(UUID assessmentId, Answers answers, boolean proposed, Instant now, String username) {
        db.update("""
                insert into agreed_sheet (assessment_id, answers, proposed, saved_at, saved_by) values (?, ?, ?, ?, ?)
                on conflict (assessment_id) do update
                set answers = excluded.answers, proposed = excluded.proposed,
                    saved_at = excluded.saved_at, saved_by = excluded.saved_by""", assessmentId, db.json(new Options(answers.options())), proposed, now, username);
    }

    Optional<Agreed> agreed(UUID assessmentId) {
        return db.queryOne(
                "select answers, proposed from agreed_sheet where assessment_id = ?",
                r -> new Agreed(r.json("answers", Options.class).answers(), r.bool("proposed")),
                assessmentId);
    }

    void confirm(UUID assessmentId, Outcome outcome, Answers agreed, Instant now, String username) {
        db.update(
                """
                insert into assessment_result (assessment_id, points_sum, sheet_count, spread, band, stars, agreed,
                                               confirmed_at, confirmed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                assessmentId,
                outcome.tally().sum(),
                outcome.tally().sheets(),
                outcome.tally().spread(),
                outcome.band().value(),
                outcome.stars().value(),
                db.json(new Options(agreed.options())),
                now,
                username);
    }

    /** @param disagreement of written opinions that do not settle it; else null */
    record Closing(
            int round,
            Tally tally,
            int maxSpread,
            boolean settled,
            @Nullable Disagreement disagreement,
            Bench bench,
            Instant at,
            String by) {}

    /** Who sat over the product when its scoring closed. */
    record Bench(UUID meetingId, UUID chairId, int votingMembers, Set<UUID> recused) {}

    /** @param noResult no round was left, so the meeting has no result for the product */
    record Ended(int round, boolean noResult) {}

    record Agreed(Map<String, Integer> answers, boolean proposed) {}

    /** Column {@code answers}. */
    record Options(Map<String, Integer> answers) {}
}
