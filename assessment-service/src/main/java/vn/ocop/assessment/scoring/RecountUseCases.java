package vn.ocop.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.Disagreement;
import vn.ocop.assessment.rating.ScoringOutcome;
import vn.ocop.assessment.rating.Tally;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.RecheckUseCases;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.review.Session;
import vn.ocop.platform.audit.AuditLog;

/** Takes sheets out of a fixed mean when it comes to light that they were given in conflict (ADR-0108). */
@ApplicationScoped
class RecountUseCases {

    private static final String ACTOR = "recheck";

    private final ReviewUseCases reviews;
    private final Voters voters;
    private final SheetStore sheets;
    private final ResultStore results;
    private final ClosingUseCases.Log log;
    private final AuditLog audit;

    RecountUseCases(
            ReviewUseCases reviews,
            Voters voters,
            SheetStore sheets,
            ResultStore results,
            ClosingUseCases.Log log,
            AuditLog audit) {
        this.reviews = reviews;
        this.voters = voters;
        this.sheets = sheets;
        this.results = results;
        this.log = log;
        this.audit = audit;
    }

    @Transactional(TxType.MANDATORY)
    void recount(@Observes RecheckUseCases.Rechecked rechecked) {
        var docket = reviews.lock(rechecked.assessmentId());
        var session = docket.assessment().agreed().open();
        var electorate = voters.electorate(docket, session);
        var counted = results.counted(docket.id(), session.round());
        var tainted = new HashSet<>(counted.keySet());
        tainted.retainAll(electorate.inConflict());
        if (!tainted.isEmpty()) {
            recount(docket, session, electorate, tainted);
        }
    }

    private void recount(Docket docket, Session session, Electorate electorate, Set<UUID> tainted) {
        var id = docket.id();
        var scoring = voters.scoring(docket);
        var versions = results.counted(id, session.round());
        var rest = sheets.latest(id, scoring.form()).stream()
                .filter(sheet -> Integer.valueOf(sheet.versionNo()).equals(versions.get(sheet.memberId())))
                .filter(sheet -> !tainted.contains(sheet.memberId()))
                .toList();
        var outcome = scoring.judge(session, rest, electorate);
        var next = docket.assessment().recount(outcome);
        results.voided(id, session.round(), tainted, log.now());
        switch (outcome) {
            case ScoringOutcome.Settled(var tally) -> {
                results.closed(id, closing(session, tally, true, null, electorate), rest, scoring);
                results.agree(id, scoring.proposal(rest), true, log.now(), ACTOR);
            }
            case ScoringOutcome.MustDeliberate(var tally, var _) ->
                results.closed(id, closing(session, tally, false, null, electorate), rest, scoring);
            case ScoringOutcome.MustMeet(var tally, var disagreement) ->
                results.closed(id, closing(session, tally, false, disagreement, electorate), rest, scoring);
            case ScoringOutcome.NoQuorum _ -> {}
        }
        if (!(outcome instanceof ScoringOutcome.Settled)) {
            results.disagree(id);
        }
        reviews.advance(next, "RECOUNTED");
        audit.appendSystem(ACTOR, "scoring-recounted", "assessment", id, tainted);
    }

    private ResultStore.Closing closing(
            Session session, Tally tally, boolean settled, @Nullable Disagreement disagreement, Electorate electorate) {
        var bench = new ResultStore.Bench(
                session.meetingId(), electorate.chair().id(), electorate.voters(), electorate.recused());
        return new ResultStore.Closing(
                session.round() + 1,
                tally,
                session.panel().rules().maxSpread(),
                settled,
                disagreement,
                bench,
                log.now(),
                ACTOR);
    }
}
