package vn.ocop.assessment.review;

/** What the province does with a product that the centre returned below 90 points (Article 7). */
public enum FollowUp {
    /** A decision of the province on the centre's result: 3 or 4 stars. */
    RECOGNISE,
    /** A new assessment in the province. */
    ASSESS_AGAIN,
    /** Too few stars to recognise, and the province lets it rest. */
    END
}
