package vn.ocop.criteria;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How one legal decision turns a council's work into stars. A new decision is a new value, never an edited constant:
 * certificates issued under the old one must still re-compute to the stars printed on them.
 *
 * @param source citation a lawyer can look up
 * @param effectiveFrom first legal day (Vietnam) on which the rule applies
 * @param floors lowest mean, in points, that earns each level; the worst level starts at 0
 */
public record StarRule(String source, LocalDate effectiveFrom, NavigableMap<Integer, Stars> floors) {

    private static final StarRule DECISION_26 = new StarRule(
            "Decision 26/2026/QĐ-TTg of 22 May 2026, star levels",
            LocalDate.of(2026, 5, 22),
            new TreeMap<>(Map.of(90, Stars.FIVE, 70, Stars.FOUR, 50, Stars.THREE, 30, Stars.TWO, 0, Stars.ONE)));

    /** Newest first. */
    private static final List<StarRule> RULES = List.of(DECISION_26);

    public StarRule {
        if (!floors.containsKey(0)) {
            throw new IllegalArgumentException("the lowest level must start at 0");
        }
        floors = Collections.unmodifiableNavigableMap(new TreeMap<>(floors));
    }

    public static StarRule decision26() {
        return DECISION_26;
    }

    /**
     * The rule of a legal day (Vietnam).
     *
     * @throws IllegalArgumentException before the first decision whose forms we hold
     */
    public static StarRule inForceOn(LocalDate day) {
        for (var rule : RULES) {
            if (!day.isBefore(rule.effectiveFrom)) {
                return rule;
            }
        }
        throw new IllegalArgumentException("no star rule is known for " + day);
    }

    /** The highest level whose floor the mean reaches; minimums not looked at. */
    public Stars band(Mean mean) {
        for (var level : floors.descendingMap().entrySet()) {
            if (mean.reaches(level.getKey())) {
                return level.getValue();
            }
        }
        throw new IllegalStateException("the lowest level starts at 0");
    }

    /**
     * The highest level whose floor the mean reaches and whose every minimum the agreed sheet meets. The decision names
     * neither the level that follows a missed minimum nor the sheet it is tested on; we read: the next lower level whose
     * tests pass (ADR-0022), on the sheet the council agreed on (ADR-0023).
     */
    public Rating rate(Mean mean, Evaluation agreed) {
        var band = band(mean);
        var stars = highest(band, agreed.unmetMinimums());
        return new Rating(band, stars, agreed.unmetMinimums(), agreed.stops(), agreed.rejectedBy());
    }

    /** The highest level up to the band of which no minimum is missed; the lowest has none. */
    Stars highest(Stars band, Map<Integer, List<UnmetMinimum>> unmet) {
        for (var level : floors.descendingMap().values()) {
            if (band.atLeast(level)
                    && unmet.getOrDefault(level.value(), List.of()).isEmpty()) {
                return level;
            }
        }
        throw new IllegalStateException("the lowest level has no minimum");
    }

    /** Lowest whole total in the band of these stars. */
    public int floor(Stars stars) {
        return floors.entrySet().stream()
                .filter(band -> band.getValue() == stars)
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
