package vn.ocop.criteria.independent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one sheet comes to, in plain numbers, so that both evaluators can be put side by side.
 *
 * @param band stars by the total alone
 * @param shortfalls missed minimums by stars 3, 4 and 5
 * @param refusedBy raised rules that refuse the product
 * @param open lines still to be ticked
 */
record Verdict(
        int total,
        Map<String, Integer> parts,
        Map<String, Integer> sections,
        Map<String, Integer> criteria,
        int band,
        int stars,
        Map<Integer, List<Shortfall>> shortfalls,
        List<Halt> halts,
        List<String> refusedBy,
        List<String> open) {

    /** What the other one says differently, as "field: this | other". */
    List<String> differences(Verdict other) {
        var differences = new ArrayList<String>();
        compare("total", total, other.total, differences);
        compare("parts", parts, other.parts, differences);
        compare("sections", sections, other.sections, differences);
        compare("criteria", criteria, other.criteria, differences);
        compare("band", band, other.band, differences);
        compare("stars", stars, other.stars, differences);
        compare("shortfalls", shortfalls, other.shortfalls, differences);
        compare("halts", halts, other.halts, differences);
        compare("refused by", refusedBy, other.refusedBy, differences);
        compare("open", open, other.open, differences);
        return differences;
    }

    private static void compare(String field, Object mine, Object others, List<String> differences) {
        if (!mine.equals(others)) {
            differences.add("%s: %s | %s".formatted(field, mine, others));
        }
    }

    /** A line below a minimum, and the option that would do. */
    record Shortfall(String code, int points, int minimum, int option) {}

    /** A stop that took effect. */
    record Halt(String id, boolean byCouncil, List<String> causes, List<String> zeroed) {}
}
