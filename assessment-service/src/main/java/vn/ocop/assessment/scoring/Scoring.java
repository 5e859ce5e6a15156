package vn.ocop.assessment.scoring;

import java.util.List;
import vn.ocop.assessment.rating.Ballot;
import vn.ocop.assessment.rating.ScoringOutcome;
import vn.ocop.assessment.rating.Tally;
import vn.ocop.assessment.rating.WrittenOpinions;
import vn.ocop.assessment.review.Session;
import vn.ocop.criteria.Answers;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.Rating;
import vn.ocop.criteria.RuleFindings;
import vn.ocop.criteria.StarRule;

/**
 * How sheets of one product are counted: by its pinned form, with what the council found on printed rules. A stop that the
 * council raised therefore counts on every sheet before totals are compared.
 */
record Scoring(CriteriaSet form, RuleFindings findings) {

    /** In points, after stops and conditions. */
    int total(ScoreSheet sheet) {
        return form.evaluate(sheet.answers(), findings).total();
    }

    /** Those that count: complete, of this round, by members who may vote on it (ADR-0060). */
    List<ScoreSheet> counted(List<ScoreSheet> sheets, int round, Electorate electorate) {
        var mayVote = electorate.mayVote();
        return sheets.stream()
                .filter(s -> s.complete() && s.round() == round && mayVote.contains(s.memberId()))
                .toList();
    }

    /** What closing the session with these sheets leads to. */
    ScoringOutcome judge(Session session, List<ScoreSheet> counted, Electorate electorate) {
        var ballot = ballot(counted, electorate);
        var rules = session.panel().rules();
        return session.inWriting() ? opinions(ballot, counted).judge(rules) : ballot.judge(rules);
    }

    private WrittenOpinions opinions(Ballot ballot, List<ScoreSheet> counted) {
        var each = counted.stream()
                .map(sheet ->
                        rate(Tally.of(List.of(total(sheet))), sheet.answers()).stars())
                .toList();
        var together = counted.isEmpty()
                ? null
                : rate(Tally.of(ballot.totals()), proposal(counted)).stars();
        return new WrittenOpinions(ballot, each, together);
    }

    Ballot ballot(List<ScoreSheet> counted, Electorate electorate) {
        var chair = electorate.chair().id();
        return new Ballot(
                electorate.voters(),
                counted.stream().anyMatch(s -> s.memberId().equals(chair)),
                counted.stream().map(this::total).toList());
    }

    /** The option most members chose; on a tie the one with fewer points. */
    Answers proposal(List<ScoreSheet> counted) {
        return form.proposeAgreed(counted.stream().map(ScoreSheet::answers).toList());
    }

    /** Stars by the mean of the sheets and the minimums on the agreed sheet. */
    Rating rate(Tally tally, Answers agreed) {
        return rule().rate(tally.mean(), form.evaluate(agreed, findings));
    }

    StarRule rule() {
        return StarRule.inForceOn(form.effectiveFrom());
    }
}
