package vn.ocop.statistics.cell;

import java.util.List;

/** @param codes one for each dimension of the question */
public record CellSum(List<String> codes, long sum) {

    public CellSum {
        codes = List.copyOf(codes);
    }
}
