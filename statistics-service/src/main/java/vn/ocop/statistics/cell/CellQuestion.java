package vn.ocop.statistics.cell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Sums by some dimensions at one moment.
 *
 * @param by may be empty: then the one sum is that of all
 * @param asOf last legal day that counts
 * @param knownAt what was recorded after it does not count
 */
public record CellQuestion(Subject subject, Measure measure, List<Grouping> by, LocalDate asOf, Instant knownAt) {

    public CellQuestion {
        by = List.copyOf(by);
    }

    /** In their order, so that the database is asked few different statements. */
    List<CellColumn> columns() {
        return by.stream().map(Grouping::column).distinct().sorted().toList();
    }

    /** Whether sums for it are kept; any other question is answered from the differences, in a time that grows with them. */
    public boolean listed() {
        return CellView.holding(subject, columns()).isPresent();
    }
}
