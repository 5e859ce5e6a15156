package vn.ocop.assessment.document;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.assessment.review.Docket;
import vn.ocop.assessment.scoring.ClosingRecord;
import vn.ocop.criteria.Answers;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.Rating;
import vn.ocop.criteria.RuleFindings;

/**
 * What is on record of one product, once it is closed.
 *
 * @param raised printed rules that the council raised
 * @param confirmed null where a printed rule refused the product
 * @param authorisation of who chaired in the chair's place
 */
record ProductRecord(
        Docket docket,
        CriteriaSet form,
        RuleFindings findings,
        List<Finding> raised,
        List<ClosingRecord> closings,
        @Nullable Confirmed confirmed,
        @Nullable IssuedDocument authorisation) {

    ProductRecord {
        raised = List.copyOf(raised);
        closings = List.copyOf(closings);
    }

    record Finding(String rule, String evidence) {}

    /** @param total of the agreed sheet, in points */
    record Confirmed(Answers agreed, int total, Rating rating, Instant at) {}

    /** A confirmed result stays; where there is none, the product was refused and its last step is the newest. */
    Instant newest() {
        var closed = closings.stream().map(ClosingRecord::at);
        var end = confirmed == null ? docket.updatedAt() : confirmed.at();
        return Stream.concat(closed, Stream.of(end)).max(Instant::compareTo).orElseThrow();
    }
}
