package vn.ocop.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.rating.Disagreement;
import vn.ocop.assessment.rating.ScoringOutcome;
import vn.ocop.assessment.rating.Tally;
import vn.ocop.assessment.review.Assessment;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.review.Session;
import vn.ocop.assessment.review.State;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.time.VietnamTime;

/** Closing the scoring, and the talk that follows where members lie too far apart. */
@ApplicationScoped
class ClosingUseCases {

    private final ReviewUseCases reviews;
    private final Voters voters;
    private final SheetStore sheets;
    private final ResultStore results;
    private final Log log;

    ClosingUseCases(ReviewUseCases reviews, Voters voters, SheetStore sheets, ResultStore results, Log log) {
        this.reviews = reviews;
        this.voters = voters;
        this.sheets = sheets;
        this.results = results;
        this.log = log;
    }

    @Transactional
    Docket close(UUID id, IfMatch ifMatch) {
        var docket = reviews.lock(id);
        var secretary = voters.require(docket, Position.SECRETARY);
        ifMatch.check(docket.version());
        var session = docket.assessment().scoring();
        var scoring = voters.scoring(docket);
        var electorate = voters.electorate(docket, session);
        var counted = scoring.counted(sheets.latest(id, scoring.form()), session.round(), electorate);
        voters.requireAnswered(docket, session, counted, VietnamTime.dayOf(log.now()));
        var outcome = scoring.judge(session, counted, electorate);
        var next = docket.assessment().close(outcome);
        var bench = new ResultStore.Bench(
                session.meetingId(), electorate.chair().id(), electorate.voters(), electorate.recused());
        return switch (outcome) {
            case ScoringOutcome.Settled settled -> {
                results.closed(id, closing(session, settled, bench, secretary), counted, scoring);
                results.agree(id, scoring.proposal(counted), true, log.now(), secretary.username());
                yield advance(next, "AGREED");
            }
            case ScoringOutcome.MustDeliberate must -> {
                results.closed(id, closing(session, must, bench, secretary), counted, scoring);
                yield advance(next, "DELIBERATION_OPENED");
            }
            case ScoringOutcome.MustMeet apart -> {
                results.closed(id, closing(session, apart, bench, secretary), counted, scoring);
                yield advance(next, "MEETING_REQUIRED");
            }
            case ScoringOutcome.NoQuorum _ -> throw new IllegalStateException("closed without quorum");
        };
    }

    @Transactional
    Docket deliberate(UUID id, DeliberationJson talk) {
        var docket = reviews.lock(id);
        var secretary = voters.require(docket, Position.SECRETARY);
        var session = docket.assessment().deliberation().open();
        var next = docket.assessment().deliberated();
        boolean again = next.state() == State.SCORING;
        var ended = new ResultStore.Ended(session.round(), !again);
        results.talked(id, ended, talk, log.now(), secretary.username());
        return advance(next, again ? "SCORING_REOPENED" : "NOT_SETTLED");
    }

    private ResultStore.Closing closing(
            Session session, ScoringOutcome outcome, ResultStore.Bench bench, Member secretary) {
        return switch (outcome) {
            case ScoringOutcome.Settled(var tally) -> closing(session, tally, true, null, bench, secretary);
            case ScoringOutcome.MustDeliberate(var tally, var _) ->
                closing(session, tally, false, null, bench, secretary);
            case ScoringOutcome.MustMeet(var tally, var disagreement) ->
                closing(session, tally, false, disagreement, bench, secretary);
            case ScoringOutcome.NoQuorum _ -> throw new IllegalStateException("closed without quorum");
        };
    }

    private ResultStore.Closing closing(
            Session session,
            Tally tally,
            boolean settled,
            @Nullable Disagreement disagreement,
            ResultStore.Bench bench,
            Member secretary) {
        var allowed = session.panel().rules().maxSpread();
        return new ResultStore.Closing(
                session.round(), tally, allowed, settled, disagreement, bench, log.now(), secretary.username());
    }

    private Docket advance(Assessment next, String change) {
        var docket = reviews.advance(next, change);
        log.audit("scoring-" + change.toLowerCase(java.util.Locale.ROOT).replace('_', '-'), docket);
        return docket;
    }

    /** The time, and the audit row. */
    @ApplicationScoped
    static class Log {

        private final AuditLog audit;
        private final Clock clock;

        Log(AuditLog audit, Clock clock) {
            this.audit = audit;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MILLIS);
        }

        void audit(String action, Docket docket) {
            audit.append(action, "assessment", docket.id(), vn.ocop.assessment.review.AssessmentJson.of(docket));
        }
    }
}
