package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.cell.CellColumn;
import vn.ocop.statistics.cell.CellKey;
import vn.ocop.statistics.cell.Change;
import vn.ocop.statistics.cell.Deltas;
import vn.ocop.statistics.cell.Steps;
import vn.ocop.statistics.cell.Subject;
import vn.ocop.statistics.figure.CommonSet;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.Moment;

/**
 * A producer's products as steps from cell to cell over the legal days. It counts once: where and as what the newest of the certificates by
 * which its products count says it is, with the most stars of them, and with what their product sets have in common (ADR-0194).
 */
final class ProducerLife {

    private final UUID producer;
    private final List<GrownHistory> products;
    private final LocalDate from;

    private ProducerLife(UUID producer, List<GrownHistory> products) {
        this.producer = producer;
        this.products = List.copyOf(products);
        this.from = GrownHistory.firstDayOfGrowth(products);
    }

    /** @param products all that any of the producers ever had, by id */
    static Deltas deltas(Set<UUID> producers, Map<UUID, GrownHistory> products) {
        var having = new TreeMap<UUID, List<GrownHistory>>();
        products.values().forEach(product -> product.now()
                .producers()
                .filter(producers::contains)
                .forEach(producer ->
                        having.computeIfAbsent(producer, _ -> new ArrayList<>()).add(product)));
        var deltas = new Deltas();
        having.forEach((producer, its) -> {
            var life = new ProducerLife(producer, its);
            deltas.add(Deltas.between(
                    GrownHistory.instantsSinceGrowth(its),
                    knownAt -> life.asKnown(knownAt, GrownHistory::before),
                    knownAt -> life.asKnown(knownAt, GrownHistory::now)));
        });
        return deltas;
    }

    private Steps asKnown(Instant knownAt, Function<GrownHistory, ProductHistory> which) {
        var histories = products.stream().map(which).toList();
        var steps = new Steps();
        walk(steps, turns(histories, knownAt, Definition.RECOGNISED_EVER), Change.EVER);
        walk(steps, turns(histories, knownAt, Definition.VALID_ON_DAY), Change.VALID);
        return steps;
    }

    /** By which certificate a product counts for the producer from a day on; null if it does not. */
    private record Turn(int product, @Nullable CertificateFact counted) {}

    /** The first are those of the day before the first on which anything may differ. */
    private SortedMap<LocalDate, List<Turn>> turns(
            List<ProductHistory> histories, Instant knownAt, Definition definition) {
        var turns = new TreeMap<LocalDate, List<Turn>>();
        for (int i = 0; i < histories.size(); i++) {
            var history = histories.get(i);
            var days = new TreeSet<>(history.days(knownAt).tailSet(from));
            days.add(from.minusDays(1));
            for (var day : days) {
                var counted = history.counted(new Moment(day, knownAt), definition)
                        .filter(fact -> fact.recognition().producerId().equals(producer))
                        .orElse(null);
                turns.computeIfAbsent(day, _ -> new ArrayList<>()).add(new Turn(i, counted));
            }
        }
        return turns;
    }

    private void walk(Steps steps, SortedMap<LocalDate, List<Turn>> turns, Change one) {
        var standing = new HashMap<Integer, CertificateFact>();
        CellKey was = null;
        for (var day : turns.entrySet()) {
            for (var turn : day.getValue()) {
                if (turn.counted() == null) {
                    standing.remove(turn.product());
                } else {
                    standing.put(turn.product(), turn.counted());
                }
            }
            var is = standing.isEmpty() ? null : key(standing.values());
            if (!day.getKey().isBefore(from)) {
                steps.move(Subject.PRODUCER, day.getKey(), was, is, one);
            }
            was = is;
        }
    }

    private static CellKey key(Collection<CertificateFact> counted) {
        var newest = counted.stream().max(CertificateFact.NEWER).orElseThrow();
        var what = newest.recognition();
        return CellKey.NONE
                .with(CellColumn.PROVINCE_2024, what.place().province2024())
                .with(CellColumn.PROVINCE_2025, what.place().province2025())
                .with(CellColumn.COMMUNE, what.place().communeCode())
                .with(CellColumn.PRODUCER_TYPE, what.producerType())
                .with(
                        CellColumn.STARS,
                        counted.stream()
                                .mapToInt(fact -> fact.recognition().stars())
                                .max()
                                .orElseThrow())
                .with(
                        CellColumn.SET,
                        CommonSet.of(counted.stream()
                                .map(fact -> fact.recognition().productSet())
                                .map(set -> set == null ? "" : set.toString())
                                .toList()))
                .begun(newest.legalDay());
    }
}
