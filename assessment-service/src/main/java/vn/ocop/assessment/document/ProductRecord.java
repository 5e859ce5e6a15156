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
 * @param confirmed null where a printed rule refused the product, or a meeting had no result for it
 * @param authorisation of who chaired in the chair's place
 * @param inWriting whether it is told as heard by written opinions, which led to no result: it was heard in a meeting after them
 */
record ProductRecord(
        Docket docket,
        CriteriaSet form,
        RuleFindings findings,
        List<Finding> raised,
        List<ClosingRecord> closings,
        @Nullable Confirmed confirmed,
        @Nullable IssuedDocument authorisation,
        boolean inWriting) {

    ProductRecord {
        raised = List.copyOf(raised);
        closings = List.copyOf(closings);
    }

    record Finding(String rule, String evidence) {}

    /** @param total of the agreed sheet, in points */
    record Confirmed(Answers agreed, int total, Rating rating, Instant at) {}

    /**
     * As one meeting heard it. What came to light after a meeting without a result is not of that meeting, and findings stand only
     * with a result (ADR-0066).
     *
     * @param left written opinions that were given up for a meeting before they were closed, or whose closing is void (ADR-0118)
     */
    ProductRecord in(List<ClosingRecord> heard, @Nullable IssuedDocument chairedBy, boolean left) {
        boolean differed = !heard.isEmpty() && heard.getLast().disagreement() != null;
        boolean without = left || (!heard.isEmpty() && endsWithoutResult(heard.getLast()));
        return new ProductRecord(
                docket,
                form,
                findings,
                without ? List.of() : raised,
                heard,
                without ? null : confirmed,
                chairedBy,
                left || differed);
    }

    /** Members stayed too far apart in the last round of the meeting (ADR-0099), or written opinions led to a meeting (ADR-0100). */
    boolean withoutResult() {
        return inWriting || (!closings.isEmpty() && endsWithoutResult(closings.getLast()));
    }

    private static boolean endsWithoutResult(ClosingRecord closing) {
        var talk = closing.talk();
        return closing.disagreement() != null || (talk != null && talk.noResult());
    }

    /** A confirmed result stays; where a meeting had none its last talk is the newest, where the product was refused its last step. */
    Instant newest() {
        var closed = closings.stream().map(ClosingRecord::at);
        var end = confirmed == null ? lastStep() : confirmed.at();
        return Stream.concat(closed, Stream.of(end)).max(Instant::compareTo).orElseThrow();
    }

    private Instant lastStep() {
        if (inWriting) {
            return closings.isEmpty() ? Instant.EPOCH : closings.getLast().at();
        }
        var talk = closings.isEmpty() ? null : closings.getLast().talk();
        return talk == null || !talk.noResult() ? docket.updatedAt() : talk.at();
    }
}
