package vn.ocop.criteria;

import java.util.List;

/**
 * A stop rule that needs no person: it fires when an option that was chosen is worth 0 (set 16). Answering
 * "none fits" is such a choice; leaving the criterion out is not.
 *
 * @param firesAtZero criteria of which one at 0 is enough
 * @param countsZero criteria that then count 0
 */
public record StopRule(String id, List<String> firesAtZero, List<String> countsZero, Text text) {

    public StopRule {
        firesAtZero = List.copyOf(firesAtZero);
        countsZero = List.copyOf(countsZero);
    }
}
