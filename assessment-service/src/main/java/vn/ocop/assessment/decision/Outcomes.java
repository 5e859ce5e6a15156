package vn.ocop.assessment.decision;

import vn.ocop.assessment.review.Assessment;
import vn.ocop.assessment.review.Bar;

/** What a decision can say about a product. */
public enum Outcomes {
    /** Stars are given. */
    RECOGNISED,
    /** The province approves the result as potential 5 stars and sends it to the ministry. */
    FORWARDED;

    Assessment apply(Assessment assessment, Bar bar) {
        return switch (this) {
            case RECOGNISED -> assessment.recognise(bar);
            case FORWARDED -> assessment.forward();
        };
    }
}
