package vn.ocop.criteria;

import java.util.List;

/**
 * A stop rule that took effect.
 *
 * @param id of the machine-decided {@link StopRule} or of the {@link Question} the council raised
 * @param firedBy criteria that caused it
 * @param countsZero criteria that count 0 because of it
 */
public record Stop(String id, boolean byCouncil, List<String> firedBy, List<String> countsZero, Text text) {

    public Stop {
        firedBy = List.copyOf(firedBy);
        countsZero = List.copyOf(countsZero);
    }
}
