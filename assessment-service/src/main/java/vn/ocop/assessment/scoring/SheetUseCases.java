package vn.ocop.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.review.Session;
import vn.ocop.assessment.scoring.ScoringRefusal.NoSheetYet;
import vn.ocop.assessment.scoring.ScoringRefusal.NotOfThisMeeting;
import vn.ocop.assessment.scoring.ScoringRefusal.SheetsHidden;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;

/** Members' sheets. Saving one holds the assessment's state but changes nothing of it. */
@ApplicationScoped
public class SheetUseCases {

    private final ReviewUseCases reviews;
    private final Voters voters;
    private final SheetStore store;
    private final AuditLog audit;
    private final Clock clock;

    SheetUseCases(ReviewUseCases reviews, Voters voters, SheetStore store, AuditLog audit, Clock clock) {
        this.reviews = reviews;
        this.voters = voters;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param changed false where the sheet said the same before */
    record Saved(SheetJson sheet, boolean changed) {}

    @Transactional
    Saved save(UUID id, SheetJson.Request request, Caller caller) {
        return save(reviews.hold(id), request, caller);
    }

    /** As {@link #save}, of a product that is scored in that meeting. */
    @Transactional
    Saved saveIn(UUID meetingId, UUID id, SheetJson.Request request, Caller caller) {
        var docket = reviews.hold(id);
        voters.requireVoter(docket);
        if (!docket.assessment().scoring().meetingId().equals(meetingId)) {
            throw new Refused(new NotOfThisMeeting(id, meetingId));
        }
        return save(docket, request, caller);
    }

    private Saved save(Docket docket, SheetJson.Request request, Caller caller) {
        var id = docket.id();
        var voter = voters.requireVoter(docket);
        var session = docket.assessment().scoring();
        voters.requirePresent(docket, session, voter);
        var scoring = voters.scoring(docket);
        var answers = request.check(scoring.form());
        store.lock(id, voter.id());
        var before = store.latest(id, voter.id(), scoring.form());
        var sheet = sheet(
                request,
                answers,
                voter,
                session,
                before.map(ScoreSheet::versionNo).orElse(0) + 1);
        if (before.filter(sheet::saysTheSameAs).isPresent()) {
            return new Saved(SheetJson.of(before.get(), scoring.total(before.get())), false);
        }
        store.append(id, sheet, caller.username());
        audit.append("score-sheet-saved", "assessment", id, SheetStore.hash(sheet));
        return new Saved(SheetJson.of(sheet, scoring.total(sheet)), true);
    }

    @Transactional
    SheetJson mine(UUID id) {
        var docket = reviews.get(id);
        var voter = voters.requireVoter(docket);
        var scoring = voters.scoring(docket);
        return store.latest(id, voter.id(), scoring.form())
                .map(sheet -> SheetJson.of(sheet, scoring.total(sheet)))
                .orElseThrow(() -> new Refused(new NoSheetYet(id)));
    }

    /** All sheets, once scoring has closed. */
    @Transactional
    public List<SheetJson> all(UUID id) {
        var docket = reviews.get(id);
        voters.requireSight(docket);
        if (!docket.state().sheetsOpen()) {
            throw new Refused(new SheetsHidden(id));
        }
        var scoring = voters.scoring(docket);
        return store.latest(id, scoring.form()).stream()
                .map(sheet -> SheetJson.of(sheet, scoring.total(sheet)))
                .toList();
    }

    /** One member's: the own at any time, another's once scoring has closed. */
    @Transactional
    public SheetJson one(UUID id, UUID memberId) {
        var docket = reviews.get(id);
        voters.requireSight(docket);
        boolean own = voters.seat(docket).filter(memberId::equals).isPresent();
        if (!own && !docket.state().sheetsOpen()) {
            throw new Refused(new SheetsHidden(id));
        }
        var scoring = voters.scoring(docket);
        return store.latest(id, memberId, scoring.form())
                .map(sheet -> SheetJson.of(sheet, scoring.total(sheet)))
                .orElseThrow(() -> new Refused(
                        own ? new NoSheetYet(id) : new CommonRefusal.NotFound("score-sheet", memberId.toString())));
    }

    /** The caller's own, if there is one; who may read the product was decided before. */
    @Transactional
    public Optional<SheetJson> own(Docket docket) {
        var scoring = voters.scoring(docket);
        return voters.seat(docket)
                .flatMap(member -> store.latest(docket.id(), member, scoring.form()))
                .map(sheet -> SheetJson.of(sheet, scoring.total(sheet)));
    }

    /** The number of a member's last version, by assessment. */
    @Transactional
    public Map<UUID, Integer> versions(List<UUID> assessmentIds, UUID memberId) {
        return store.versions(assessmentIds, memberId);
    }

    private ScoreSheet sheet(
            SheetJson.Request request, vn.ocop.criteria.Answers answers, Member voter, Session session, int versionNo) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new ScoreSheet(
                voter.id(), session.round(), versionNo, answers, request.remarks(), request.complete(), now);
    }
}
