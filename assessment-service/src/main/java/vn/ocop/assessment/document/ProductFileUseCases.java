package vn.ocop.assessment.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.ocop.assessment.meeting.MeetingUseCases;
import vn.ocop.assessment.review.AssessmentJson;
import vn.ocop.assessment.scoring.AgreementUseCases;
import vn.ocop.assessment.scoring.SheetJson;
import vn.ocop.assessment.scoring.SheetUseCases;
import vn.ocop.platform.document.Paper;

/** What a decision's file holds of one product and of one meeting. */
@ApplicationScoped
class ProductFileUseCases {

    private final SheetUseCases sheets;
    private final AgreementUseCases agreements;
    private final MeetingUseCases meetings;
    private final RecordUseCases records;
    private final SheetPaper sheetPaper;
    private final MinutesPaper minutesPaper;

    ProductFileUseCases(
            SheetUseCases sheets,
            AgreementUseCases agreements,
            MeetingUseCases meetings,
            RecordUseCases records,
            SheetPaper sheetPaper,
            MinutesPaper minutesPaper) {
        this.sheets = sheets;
        this.agreements = agreements;
        this.meetings = meetings;
        this.records = records;
        this.sheetPaper = sheetPaper;
        this.minutesPaper = minutesPaper;
    }

    /** By name within the product's folder. */
    record Files(Map<String, Object> records, Map<String, Paper> papers) {}

    @Transactional
    Files of(Ruling.Line line) {
        var product = line.product();
        var docket = product.docket();
        var sitting = records.sitting(docket);
        var all = sheets.all(docket.id());
        var json = new LinkedHashMap<String, Object>();
        json.put("assessment.json", AssessmentJson.of(docket));
        json.put("result.json", agreements.result(docket.id()).content());
        json.put("agreed-sheet.json", agreements.read(docket.id()).content());
        json.put("score-sheets.json", new SheetJson.ListJson(all));
        var papers = new LinkedHashMap<String, Paper>();
        papers.put(
                "agreed-sheet.pdf", sheetPaper.agreed(product, sitting, Objects.requireNonNull(product.confirmed())));
        var evidence = records.evidence(docket.subject());
        for (var sheet : all) {
            var filled = new SheetPaper.Filled(sheet, false, evidence);
            papers.put("score-sheets/" + sheet.memberId() + ".pdf", sheetPaper.of(product, sitting, filled));
        }
        return new Files(json, papers);
    }

    /** Of the products that were decided together, and of no other. */
    @Transactional
    Paper minutes(UUID meetingId, List<ProductRecord> products) {
        var sitting = meetings.sitting(meetingId);
        return minutesPaper.of(
                sitting,
                products.stream().map(product -> records.in(sitting, product)).toList(),
                products.size() < sitting.meeting().assessmentIds().size());
    }
}
