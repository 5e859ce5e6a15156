package vn.ocop.statistics.cell;

/** Which of the sums of a row is asked for. */
public enum Measure {
    EVER(0, "ever"),
    VALID(1, "valid"),
    ISSUED(2, "issued");

    private final int place;
    private final String column;

    Measure(int place, String column) {
        this.place = place;
        this.column = column;
    }

    /** Among the amounts of a difference, from 0. */
    int place() {
        return place;
    }

    String column() {
        return column;
    }

    int of(Change change) {
        return switch (this) {
            case EVER -> change.ever();
            case VALID -> change.valid();
            case ISSUED -> change.issued();
        };
    }
}
