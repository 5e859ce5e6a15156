package vn.ocop.statistics.cube;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A question that does not depend on the day on which it is answered: both its times are fixed.
 *
 * @param by dimensions in the order of the answer
 * @param boundaries 2024 (63 provinces) or 2025 (34)
 */
public record CubeQuestion(
        String cube, List<String> by, String boundaries, String definition, LocalDate asOf, Instant knownAt) {

    public CubeQuestion {
        by = List.copyOf(by);
    }

    static CubeQuestion of(CubeQuery query) {
        var moment = query.figure().moment();
        return new CubeQuestion(
                query.cube().wireName(),
                query.by().stream().map(Dimension::wireName).toList(),
                query.boundaries().wireName(),
                query.figure().definition().wireName(),
                moment.asOf(),
                moment.knownAt());
    }
}
