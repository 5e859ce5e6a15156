package vn.ocop.assessment.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ocop.assessment.decision.DecisionUseCases;
import vn.ocop.assessment.decision.Item;
import vn.ocop.assessment.review.ReviewPolicy;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.time.VietnamTime;

/** The papers of a decision, recorded or drafted. Nobody in conflict over one of its products reads them. */
@ApplicationScoped
class RulingUseCases {

    private final DecisionUseCases decisions;
    private final ReviewUseCases reviews;
    private final ReviewPolicy policy;
    private final RecordUseCases records;
    private final DecisionPaper paper;

    RulingUseCases(
            DecisionUseCases decisions,
            ReviewUseCases reviews,
            ReviewPolicy policy,
            RecordUseCases records,
            DecisionPaper paper) {
        this.decisions = decisions;
        this.reviews = reviews;
        this.policy = policy;
        this.records = records;
        this.paper = paper;
    }

    @Transactional
    Paper document(UUID decisionId) {
        return paper.of(recorded(decisionId));
    }

    @Transactional
    Ruling recorded(UUID decisionId) {
        var decision = decisions.read(decisionId);
        return Ruling.of(decision, lines(decision.present().items()));
    }

    @Transactional
    Paper draft(DraftJson wanted) {
        var draft = decisions.draft(wanted.checked().items());
        return paper.of(Ruling.of(draft, wanted.wanted(), lines(draft.items())));
    }

    private List<Ruling.Line> lines(List<Item> items) {
        return items.stream().map(this::line).toList();
    }

    private Ruling.Line line(Item item) {
        var docket = reviews.get(item.assessmentId());
        policy.requireSight(docket);
        var sitting = records.sitting(docket);
        var hearing = new Ruling.Hearing(
                sitting.meeting().id(),
                sitting.roll().council(),
                new HearingLayout(sitting).name(),
                VietnamTime.dayOf(sitting.meeting().startsAt()),
                sitting.meeting().version());
        return new Ruling.Line(item, records.of(docket), hearing);
    }
}
