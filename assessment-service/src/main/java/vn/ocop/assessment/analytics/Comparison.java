package vn.ocop.assessment.analytics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.assessment.council.Level;

/** Councils beside each other. The centre sees only products that a province put at 90 and above, so levels are not mixed. */
final class Comparison {

    private final StandOutRule rule;
    private final List<Result> results;

    Comparison(StandOutRule rule, List<Result> results) {
        this.rule = rule;
        this.results = List.copyOf(results);
    }

    /** @param council that found it */
    record Result(Council council, int productSet, Fraction mean, int spread, int stars, int deliberations) {}

    record Council(UUID id, String name, Level level, Optional<String> provinceCode) {}

    /**
     * @param mean of the products' means, in points
     * @param meanDifference of each product's mean from the mean of all products of its set at that level, where another council scored
     *     that set too; below 0: stricter. Empty where none did
     * @param stars products by level reached, 1 to 5
     */
    record Compared(
            Council council,
            int products,
            Fraction mean,
            Optional<Fraction> meanDifference,
            Fraction meanSpread,
            Map<Integer, Integer> stars,
            int deliberations) {}

    /** What may stand out. */
    enum ComparedFigure {
        MEAN_DIFFERENCE,
        MEAN_SPREAD
    }

    record StandOut(ComparedFigure figure, StandOutRule.Distance distance) {}

    /** Each council with what stands out about it, by level and id. */
    Map<Compared, List<StandOut>> councils() {
        var told = new LinkedHashMap<Compared, List<StandOut>>();
        results.stream().collect(Collectors.groupingBy(r -> r.council().level())).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(level -> compared(level.getValue()))
                .forEach(peers -> peers.forEach(one -> told.put(one, standOuts(one, peers))));
        return told;
    }

    private static List<Compared> compared(List<Result> level) {
        var bySet = setMeans(level);
        return level.stream().collect(Collectors.groupingBy(Result::council)).entrySet().stream()
                .map(own -> compared(own.getKey(), own.getValue(), bySet))
                .sorted(Comparator.comparing(one -> one.council().id().toString()))
                .toList();
    }

    /** Mean of each product set that more than one council scored. */
    private static Map<Integer, Fraction> setMeans(List<Result> level) {
        return level.stream().collect(Collectors.groupingBy(Result::productSet)).entrySet().stream()
                .filter(set ->
                        set.getValue().stream().map(Result::council).distinct().count() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, set -> mean(set.getValue(), Result::mean)));
    }

    private static Compared compared(Council council, List<Result> own, Map<Integer, Fraction> bySet) {
        var stars = new LinkedHashMap<Integer, Integer>();
        for (int reached = 1; reached <= 5; reached++) {
            int count = reached;
            stars.put(
                    reached, (int) own.stream().filter(r -> r.stars() == count).count());
        }
        return new Compared(
                council,
                own.size(),
                mean(own, Result::mean),
                Fraction.mean(own.stream()
                        .filter(result -> bySet.containsKey(result.productSet()))
                        .map(result -> result.mean().minus(bySet.getOrDefault(result.productSet(), Fraction.ZERO)))
                        .toList()),
                mean(own, r -> Fraction.of(r.spread())),
                stars,
                own.stream().mapToInt(Result::deliberations).sum());
    }

    private List<StandOut> standOuts(Compared one, List<Compared> peers) {
        var found = new ArrayList<StandOut>();
        one.meanDifference()
                .flatMap(value -> rule.check(
                        value,
                        peers.stream()
                                .flatMap(peer -> peer.meanDifference().stream())
                                .toList()))
                .ifPresent(distance -> found.add(new StandOut(ComparedFigure.MEAN_DIFFERENCE, distance)));
        rule.check(one.meanSpread(), peers.stream().map(Compared::meanSpread).toList())
                .ifPresent(distance -> found.add(new StandOut(ComparedFigure.MEAN_SPREAD, distance)));
        return List.copyOf(found);
    }

    private static Fraction mean(List<Result> results, Function<Result, Fraction> figure) {
        return Fraction.mean(results.stream().map(figure).toList()).orElseThrow();
    }
}
