package vn.ocop.criteria;

/** A remark that the form prints beside a criterion. */
public record Note(Kind kind, Text text) {

    /** What a remark does; the first four are questions that a person answers, see {@link Question}. */
    public enum Kind {
        /** Scoring ends here. */
        STOP,
        /** The dossier is refused. */
        DISQUALIFY,
        /** The product is not assessed at all. */
        EXCLUSION,
        /** Must hold, or the product cannot take part. */
        REQUIREMENT,
        /** The criterion counts only under a condition; see {@link AppliesIf}. */
        CONDITION,
        /** Which proof the criterion needs. */
        EVIDENCE,
        /** How to judge. */
        GUIDANCE,
        /** Two alternative option lists; one is chosen. */
        CASE
    }
}
