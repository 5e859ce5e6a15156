package vn.ocop.statistics.cell;

/**
 * By how much the sums of a cell change.
 *
 * @param ever counted under recognisedEver
 * @param valid counted under validOnDay
 * @param issued certificates ever issued
 */
public record Change(int ever, int valid, int issued) {

    public static final Change EVER = new Change(1, 0, 0);
    public static final Change VALID = new Change(0, 1, 0);
    public static final Change ISSUED = new Change(0, 0, 1);

    static final Change NONE = new Change(0, 0, 0);

    Change plus(Change other) {
        return new Change(ever + other.ever, valid + other.valid, issued + other.issued);
    }

    public Change negated() {
        return new Change(-ever, -valid, -issued);
    }
}
