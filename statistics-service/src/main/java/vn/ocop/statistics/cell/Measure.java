package vn.ocop.statistics.cell;

/** Which of the sums of a row is asked for. */
public enum Measure {
    EVER("ever"),
    VALID("valid"),
    ISSUED("issued");

    private final String column;

    Measure(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
