package vn.ocop.assessment.inspection;

import java.util.UUID;

/** What was found on one product at one point. */
record Finding(UUID productId, Point point, Severity severity, String text) {

    /** What an inspection looks at (Article 9). */
    enum Point {
        /** Still meets the criteria as in the dossier. */
        CRITERIA,
        /** Use of the OCOP mark and stars. */
        MARK_USE,
        /** Information and promotion. */
        INFORMATION
    }

    enum Severity {
        /** In order. */
        NONE,
        MINOR,
        MAJOR,
        CRITICAL
    }

    boolean faults(UUID product, Point at) {
        return productId.equals(product) && point == at && severity != Severity.NONE;
    }
}
