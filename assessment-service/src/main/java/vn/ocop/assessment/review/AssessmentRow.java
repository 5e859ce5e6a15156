package vn.ocop.assessment.review;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.calendar.Schedule;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.council.Round;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.assessment.rating.OperatingRules;
import vn.ocop.assessment.rating.Tally;
import vn.ocop.criteria.Stars;

/** Table {@code assessment}; converted to the domain at once and never leaves this package. */
@Entity
@Table(name = "assessment")
class AssessmentRow {

    @Id
    UUID id;

    @Column(name = "previous_id", updatable = false)
    @Nullable
    UUID previousId;

    @Column(name = "dossier_id", nullable = false, updatable = false)
    UUID dossierId;

    @Column(name = "dossier_version", nullable = false)
    int dossierVersion;

    @Column(nullable = false, updatable = false)
    int attempt;

    @Column(name = "dossier_kind", nullable = false, updatable = false)
    String dossierKind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    Level level;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    State state;

    @Column(name = "product_id", nullable = false, updatable = false)
    UUID productId;

    @Column(name = "product_name", nullable = false, updatable = false)
    String productName;

    @Column(name = "product_set", nullable = false, updatable = false)
    int productSet;

    @Column(name = "product_code", updatable = false)
    @Nullable
    String productCode;

    @Column(name = "commune_code", nullable = false, updatable = false)
    String communeCode;

    @Column(name = "province_code", nullable = false, updatable = false)
    String provinceCode;

    @Column(name = "producer_id", nullable = false, updatable = false)
    UUID producerId;

    @Column(name = "producer_name", nullable = false, updatable = false)
    String producerName;

    @Column(name = "producer_type", nullable = false, updatable = false)
    String producerType;

    @Column(name = "producer_commune", updatable = false)
    @Nullable
    String producerCommune;

    @Column(name = "criteria_version", nullable = false, updatable = false)
    String criteriaVersion;

    @Column(name = "upgrade_from", updatable = false)
    @Nullable
    Integer upgradeFrom;

    @Column(name = "proposed_on", updatable = false)
    @Nullable
    LocalDate proposedOn;

    @Column(name = "round_year", updatable = false)
    @Nullable
    Integer roundYear;

    @Column(name = "round_number", updatable = false)
    @Nullable
    Integer roundNumber;

    @Column(name = "due_on")
    @Nullable
    LocalDate dueOn;

    @Column(name = "council_id")
    @Nullable
    UUID councilId;

    @Column(name = "quorum_percent")
    @Nullable
    Integer quorumPercent;

    @Column(name = "max_spread")
    @Nullable
    Integer maxSpread;

    @Column(name = "max_rounds")
    @Nullable
    Integer maxRounds;

    @Column(name = "rules_number")
    @Nullable
    String rulesNumber;

    @Column(name = "rules_signed_on")
    @Nullable
    LocalDate rulesSignedOn;

    @Column(name = "meeting_id")
    @Nullable
    UUID meetingId;

    @Column(name = "in_writing", nullable = false)
    boolean inWriting;

    @Column(name = "first_round")
    @Nullable
    Integer firstRound;

    @Column(name = "scoring_round")
    @Nullable
    Integer scoringRound;

    @Column(name = "points_sum")
    @Nullable
    Integer pointsSum;

    @Column(name = "sheet_count")
    @Nullable
    Integer sheetCount;

    @Column(name = "spread")
    @Nullable
    Integer spread;

    @Column(name = "band")
    @Nullable
    Integer band;

    @Column(name = "stars")
    @Nullable
    Integer stars;

    @Enumerated(EnumType.STRING)
    @Column(name = "follow_up")
    @Nullable
    FollowUp followUp;

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @Version
    @Column(nullable = false)
    long version;

    /** @param attempt counts the assessments of that dossier version at that level, from 1 */
    static AssessmentRow of(Assessment assessment, Subject subject, @Nullable Schedule schedule, int attempt) {
        var row = new AssessmentRow();
        row.attempt = attempt;
        row.id = assessment.id();
        row.level = assessment.level();
        row.take(subject);
        if (schedule != null) {
            row.take(schedule);
        }
        return row;
    }

    Docket toDomain() {
        return new Docket(
                new Assessment(id, level, phase()),
                subject(),
                schedule(),
                councilId,
                meetingId,
                procedure(),
                result(),
                followUp,
                updatedAt,
                version);
    }

    void take(Assessment assessment, Instant now) {
        state = assessment.state();
        updatedAt = now;
        switch (assessment.phase()) {
            case Phase.Received _ -> {}
            case Phase.UnderReview(var panel, int _) -> {
                take(panel);
                take((Tally) null);
            }
            case Phase.Scoring(var session) -> {
                take(session);
                take((Tally) null);
            }
            case Phase.Deliberation(var session, var tally) -> {
                take(session);
                take(tally);
            }
            case Phase.Agreed(var session, var tally) -> {
                take(session);
                take(tally);
            }
            case Phase.Confirmed(var _, var outcome) -> {
                band = outcome.band().value();
                stars = outcome.stars().value();
            }
            case Phase.Returned(var _, var chosen) -> followUp = chosen;
            case Phase.Ended(var _, Phase.Returned(var _, var chosen)) -> followUp = chosen;
            case Phase.Ended _ -> {}
        }
    }

    private Phase phase() {
        return switch (state) {
            case RECEIVED -> new Phase.Received();
            case UNDER_REVIEW -> new Phase.UnderReview(panel(), scoringRound == null ? 0 : scoringRound);
            case SCORING -> new Phase.Scoring(session());
            case DELIBERATION -> new Phase.Deliberation(session(), tally());
            case AGREED -> new Phase.Agreed(session(), tally());
            case CONFIRMED -> requireNonNull(confirmed());
            case RETURNED_TO_PROVINCE -> returned();
            case DECIDED, FORWARDED, NOT_REACHED, REJECTED, WITHDRAWN ->
                new Phase.Ended(state, followUp == null ? confirmed() : returned());
        };
    }

    private Phase.@Nullable Confirmed confirmed() {
        var outcome = result();
        return outcome == null ? null : new Phase.Confirmed(session(), outcome);
    }

    private Phase.Returned returned() {
        return new Phase.Returned(requireNonNull(confirmed()), followUp);
    }

    private @Nullable Outcome result() {
        return band == null || stars == null ? null : new Outcome(tally(), Stars.of(band), Stars.of(stars));
    }

    private Session session() {
        return new Session(
                panel(),
                requireNonNull(meetingId),
                inWriting ? Procedure.WRITTEN_OPINIONS : Procedure.MEETING,
                firstRound == null ? 1 : firstRound,
                requireNonNull(scoringRound));
    }

    private Procedure procedure() {
        boolean written = meetingId == null ? subject().isReassessment() : inWriting;
        return written ? Procedure.WRITTEN_OPINIONS : Procedure.MEETING;
    }

    private Panel panel() {
        var document = new IssuedDocument(requireNonNull(rulesNumber), requireNonNull(rulesSignedOn));
        return new Panel(
                requireNonNull(councilId),
                new OperatingRules(
                        requireNonNull(quorumPercent),
                        requireNonNull(maxSpread),
                        maxRounds == null ? OperatingRules.USUAL_ROUNDS : maxRounds,
                        document));
    }

    private Tally tally() {
        return new Tally(requireNonNull(pointsSum), requireNonNull(sheetCount), requireNonNull(spread));
    }

    private @Nullable Schedule schedule() {
        if (proposedOn == null || dueOn == null) {
            return null;
        }
        var round = roundYear == null || roundNumber == null ? null : new Round(roundYear, roundNumber, false);
        return new Schedule(proposedOn, round, dueOn);
    }

    private Subject subject() {
        return new Subject(
                dossierId,
                dossierVersion,
                dossierKind,
                new Subject.Product(productId, productName, productSet, productCode, communeCode, provinceCode),
                new Subject.Producer(producerId, producerName, producerType, producerCommune),
                criteriaVersion,
                upgradeFrom,
                previousId);
    }

    private void take(Subject subject) {
        previousId = subject.previousId();
        dossierId = subject.dossierId();
        dossierVersion = subject.dossierVersion();
        dossierKind = subject.dossierKind();
        productId = subject.product().id();
        productName = subject.product().name();
        productSet = subject.product().set();
        productCode = subject.product().code();
        communeCode = subject.product().communeCode();
        provinceCode = subject.product().provinceCode();
        producerId = subject.producer().id();
        producerName = subject.producer().name();
        producerType = subject.producer().type();
        producerCommune = subject.producer().communeCode();
        criteriaVersion = subject.criteriaVersion();
        upgradeFrom = subject.upgradeFrom();
    }

    private void take(Schedule schedule) {
        var round = schedule.round();
        proposedOn = schedule.proposedOn();
        dueOn = schedule.dueOn();
        roundYear = round == null ? null : Integer.valueOf(round.year());
        roundNumber = round == null ? null : Integer.valueOf(round.number());
    }

    private void take(Panel panel) {
        councilId = panel.councilId();
        quorumPercent = panel.rules().quorumPercent();
        maxSpread = panel.rules().maxSpread();
        maxRounds = panel.rules().maxRounds();
        rulesNumber = panel.rules().document().number();
        rulesSignedOn = panel.rules().document().signedOn();
    }

    private void take(Session session) {
        meetingId = session.meetingId();
        inWriting = session.inWriting();
        firstRound = session.firstRound();
        scoringRound = session.round();
    }

    private void take(@Nullable Tally tally) {
        pointsSum = tally == null ? null : Integer.valueOf(tally.sum());
        sheetCount = tally == null ? null : Integer.valueOf(tally.sheets());
        spread = tally == null ? null : Integer.valueOf(tally.spread());
    }
}
