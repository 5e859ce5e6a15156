package vn.ocop.assessment.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ocop.assessment.decision.DecisionUseCases;
import vn.ocop.assessment.meeting.MeetingUseCases;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.assessment.review.ReviewRefusal;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.assessment.scoring.AgreementUseCases;
import vn.ocop.assessment.scoring.SheetUseCases;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.problem.Refused;

/** Papers of a product and of a meeting: each is seen by whoever may see the record, and not before it is closed. */
@ApplicationScoped
class PaperUseCases {

    private final ReviewUseCases reviews;
    private final ReviewPolicy policy;
    private final MeetingUseCases meetings;
    private final SheetUseCases sheets;
    private final AgreementUseCases agreements;
    private final DecisionUseCases.Notices notices;
    private final RecordUseCases records;
    private final MinutesPaper minutesPaper;
    private final SheetPaper sheetPaper;
    private final NoticePaper noticePaper;

    PaperUseCases(
            ReviewUseCases reviews,
            ReviewPolicy policy,
            MeetingUseCases meetings,
            SheetUseCases sheets,
            AgreementUseCases agreements,
            DecisionUseCases.Notices notices,
            RecordUseCases records,
            MinutesPaper minutesPaper,
            SheetPaper sheetPaper,
            NoticePaper noticePaper) {
        this.reviews = reviews;
        this.policy = policy;
        this.meetings = meetings;
        this.sheets = sheets;
        this.agreements = agreements;
        this.notices = notices;
        this.records = records;
        this.minutesPaper = minutesPaper;
        this.sheetPaper = sheetPaper;
        this.noticePaper = noticePaper;
    }

    /** To a member in conflict over some of the products, an extract of the others. */
    @Transactional
    Paper minutes(UUID meetingId) {
        var sitting = meetings.sitting(meetingId);
        meetings.requireSight(sitting);
        var dockets =
                sitting.meeting().assessmentIds().stream().map(reviews::get).toList();
        var shown = dockets.stream().filter(d -> !policy.isRecused(d)).toList();
        if (shown.isEmpty()) {
            throw new Refused(new ReviewRefusal.InConflict(dockets.getFirst().id()));
        }
        var heard = dockets.stream()
                .map(docket -> records.in(sitting, records.of(docket)))
                .toList();
        var open = heard.stream()
                .filter(product -> product.docket().state().awaitsResult() && !product.withoutResult())
                .map(product -> product.docket().id())
                .toList();
        if (!open.isEmpty()) {
            throw new Refused(new DocumentRefusal.MinutesNotYet(meetingId, open));
        }
        var products = heard.stream()
                .filter(product -> shown.contains(product.docket()))
                .toList();
        return minutesPaper.of(sitting, products, shown.size() < dockets.size());
    }

    @Transactional
    Paper sheet(UUID assessmentId, UUID memberId) {
        var sheet = sheets.one(assessmentId, memberId);
        var docket = reviews.get(assessmentId);
        var product = records.of(docket);
        boolean closed = product.closings().stream().anyMatch(closing -> closing.round() == sheet.round());
        var filled = new SheetPaper.Filled(
                sheet, !closed && !docket.state().sheetsOpen(), records.evidence(docket.subject()));
        return sheetPaper.of(product, records.sitting(docket), filled);
    }

    /** @throws Refused with no-result-yet before the chair has confirmed */
    @Transactional
    Paper agreedSheet(UUID assessmentId) {
        agreements.result(assessmentId);
        var docket = reviews.get(assessmentId);
        var product = records.of(docket);
        var confirmed = java.util.Objects.requireNonNull(product.confirmed());
        return sheetPaper.agreed(product, records.sitting(docket), confirmed);
    }

    @Transactional
    Paper notice(UUID assessmentId) {
        var notice = notices.read(assessmentId);
        var docket = reviews.get(assessmentId);
        return noticePaper.of(notice, records.of(docket), records.sitting(docket));
    }
}
