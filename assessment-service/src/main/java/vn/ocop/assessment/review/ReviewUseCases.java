package vn.ocop.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.calendar.RoundCalendarStore;
import vn.ocop.assessment.completion.CompletionRequest;
import vn.ocop.assessment.completion.CompletionStore;
import vn.ocop.assessment.council.Level;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.problem.Refused;

/** How the other features read an assessment, hold it, move it on and say so. */
@ApplicationScoped
public class ReviewUseCases {

    public static final EventType<AssessmentChanged> ASSESSMENT_CHANGED =
            new EventType<>("vn.ocop.assessment.assessment-changed.v1", Topics.ASSESSMENT, AssessmentChanged.class);

    private final AssessmentStore store;
    private final ReviewPolicy policy;
    private final Outbox outbox;
    private final Clock clock;
    private final RoundCalendarStore rounds;
    private final CompletionStore completions;

    ReviewUseCases(
            AssessmentStore store,
            ReviewPolicy policy,
            Outbox outbox,
            Clock clock,
            RoundCalendarStore rounds,
            CompletionStore completions) {
        this.store = store;
        this.policy = policy;
        this.outbox = outbox;
        this.clock = clock;
        this.rounds = rounds;
        this.completions = completions;
    }

    @Transactional
    public Docket get(UUID id) {
        return store.get(id).toDomain();
    }

    /** For one step: nobody else moves it before the commit. */
    @Transactional(TxType.MANDATORY)
    public Docket lock(UUID id) {
        return store.lock(id).toDomain();
    }

    /** For a sheet: its state stays, others may hold it too. */
    @Transactional(TxType.MANDATORY)
    public Docket hold(UUID id) {
        return store.hold(id).toDomain();
    }

    /** Whether a later assessment names it as the one before. */
    @Transactional(TxType.MANDATORY)
    public boolean isFollowed(Docket docket) {
        return store.isFollowed(docket.id());
    }

    /** @throws Refused with AlreadyFollowed if a later assessment names it as the one before */
    @Transactional(TxType.MANDATORY)
    public void requireLast(Docket docket) {
        if (isFollowed(docket)) {
            throw new Refused(new ReviewRefusal.AlreadyFollowed(docket.id()));
        }
    }

    @Transactional(TxType.MANDATORY)
    public Optional<Docket> latestOf(UUID dossierId, Level level) {
        return store.latestOf(dossierId, level).map(AssessmentRow::toDomain);
    }

    /** At whatever level. */
    @Transactional(TxType.MANDATORY)
    public Optional<Docket> latestOf(UUID dossierId) {
        return store.latestOf(dossierId).map(AssessmentRow::toDomain);
    }

    /** @param proposedOn when the level below sent it up; with it the round and the last day are fixed */
    @Transactional(TxType.MANDATORY)
    public Docket open(UUID id, Level level, Subject subject, LocalDate proposedOn) {
        var assessment = new Assessment(id, level, new Phase.Received());
        var schedule = rounds.calendar().schedule(level, subject.isReassessment(), proposedOn);
        var row = AssessmentRow.of(assessment, subject, schedule.orElse(null), store.attempts(subject, level) + 1);
        row.take(assessment, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.persistAndFlush(row);
        return announce(row.toDomain(), "OPENED");
    }

    /** Stores a step on a locked assessment and announces it. */
    @Transactional(TxType.MANDATORY)
    public Docket advance(Assessment next, String change) {
        var row = store.get(next.id());
        row.take(next, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        store.flush();
        return announce(row.toDomain(), change);
    }

    /**
     * The producer has completed the dossier: a locked assessment goes on with the newer version where it stands, and a
     * re-assessment's term runs anew from the complete file (ADR-0115).
     *
     * @param requestId that it answers; another one that was made meanwhile still waits
     */
    @Transactional(TxType.MANDATORY)
    public Docket complete(Docket docket, int dossierVersion, @Nullable UUID requestId, LocalDate on) {
        docket.assessment().requireBeforeScoring();
        var row = store.get(docket.id());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        row.dossierVersion = dossierVersion;
        if (docket.subject().isReassessment()) {
            rounds.calendar().schedule(row.level, true, on).ifPresent(anew -> row.dueOn = anew.dueOn());
        }
        row.updatedAt = now;
        store.flush();
        completions
                .outstanding(docket.id())
                .filter(asked -> asked.id().equals(requestId))
                .ifPresent(asked -> completions.answer(asked.id(), dossierVersion, now));
        return announce(row.toDomain(), "COMPLETED");
    }

    /** A new version without a new state: what the assessment shows has changed. */
    @Transactional(TxType.MANDATORY)
    public Docket touch(Docket docket) {
        var row = store.get(docket.id());
        row.updatedAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.getEntityManager().lock(row, jakarta.persistence.LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        store.flush();
        return row.toDomain();
    }

    /** Who may read has changed; the assessment itself has not. */
    @Transactional(TxType.MANDATORY)
    public Docket announce(Docket docket, String change) {
        outbox.append(
                ASSESSMENT_CHANGED,
                docket.id(),
                AssessmentChanged.of(docket, policy.readers(docket), change, asked(docket)));
        return docket;
    }

    private @Nullable CompletionRequest asked(Docket docket) {
        return docket.state().beforeScoring()
                ? completions.outstanding(docket.id()).orElse(null)
                : null;
    }

    /** @throws Refused with NoSuchAssessment, naming the first that the caller's office does not reach */
    @Transactional
    public void requireInArea(List<UUID> ids) {
        var reached = store.reached(ids, policy.sight());
        ids.stream().filter(id -> !reached.contains(id)).findFirst().ifPresent(id -> {
            throw new Refused(new ReviewRefusal.NoSuchAssessment(id));
        });
    }

    @Transactional
    Docket read(UUID id) {
        var docket = get(id);
        policy.requireSight(docket);
        return docket;
    }

    /** What a council has before it and the caller may see, newest first. */
    @Transactional
    public List<Docket> ofCouncil(UUID councilId, @Nullable UUID after, int limit) {
        return list(new AssessmentStore.Filter(null, null, null, councilId, null), after, limit);
    }

    @Transactional
    List<Docket> list(AssessmentStore.Filter filter, @Nullable UUID after, int limit) {
        return store.visible(filter, policy.sight(), after, limit).stream()
                .map(AssessmentRow::toDomain)
                .toList();
    }
}
