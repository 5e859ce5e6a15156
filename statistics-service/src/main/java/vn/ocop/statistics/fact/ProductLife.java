package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.statistics.cell.CellColumn;
import vn.ocop.statistics.cell.CellKey;
import vn.ocop.statistics.cell.Change;
import vn.ocop.statistics.cell.Deltas;
import vn.ocop.statistics.cell.Steps;
import vn.ocop.statistics.cell.Subject;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.Moment;

/** A product's history as steps from cell to cell over the legal days, as it was known at each instant at which more became known. */
final class ProductLife {

    /**
     * What is counted on a day, and in which cells; null for nothing.
     *
     * @param issued by certificate
     */
    private record Standing(
            @Nullable CertificateFact ever,
            @Nullable CertificateFact valid,
            @Nullable CellKey everIn,
            @Nullable CellKey validIn,
            Map<UUID, CellKey> issued,
            boolean potentialFive) {}

    private final ProductHistory history;
    private final LocalDate from;
    private final List<UUID> certificates;
    private final IdentityHashMap<CertificateFact, CellKey> keys = new IdentityHashMap<>();

    /** @param from first day of the steps: those before it are not asked for */
    private ProductLife(ProductHistory history, LocalDate from) {
        this.history = history;
        this.from = from;
        this.certificates = history.certificates().stream()
                .map(CertificateFact::certificateId)
                .distinct()
                .toList();
    }

    static Deltas deltas(GrownHistory product) {
        var from = GrownHistory.firstDayOfGrowth(List.of(product));
        return Deltas.between(
                GrownHistory.instantsSinceGrowth(List.of(product)),
                new ProductLife(product.before(), from)::asKnown,
                new ProductLife(product.now(), from)::asKnown);
    }

    private Steps asKnown(Instant knownAt) {
        var steps = new Steps();
        var before = standing(new Moment(from.minusDays(1), knownAt));
        for (var day : history.days(knownAt).tailSet(from)) {
            var moment = new Moment(day, knownAt);
            var now = standing(moment);
            steps.move(Subject.PRODUCT, day, before.everIn, now.everIn, Change.EVER);
            steps.move(Subject.PRODUCT, day, before.validIn, now.validIn, Change.VALID);
            certificates(steps, before, now, day);
            flows(steps, before, now, moment);
            steps.move(
                    Subject.POTENTIAL_FIVE,
                    day,
                    before.potentialFive ? CellKey.NONE : null,
                    now.potentialFive ? CellKey.NONE : null,
                    Change.EVER);
            before = now;
        }
        return steps;
    }

    private Standing standing(Moment moment) {
        var ever = history.counted(moment, Definition.RECOGNISED_EVER).orElse(null);
        var valid = history.counted(moment, Definition.VALID_ON_DAY).orElse(null);
        var issued = new HashMap<UUID, CellKey>();
        for (var id : certificates) {
            history.issuedAs(id, moment).ifPresent(fact -> issued.put(id, key(fact, history.state(fact, moment))));
        }
        return new Standing(
                ever,
                valid,
                ever == null ? null : key(ever, history.state(ever, moment)),
                valid == null ? null : key(valid, CertificateState.VALID),
                issued,
                history.potentialFive(moment));
    }

    private void certificates(Steps steps, Standing before, Standing now, LocalDate day) {
        for (var id : certificates) {
            steps.move(Subject.PRODUCT, day, before.issued.get(id), now.issued.get(id), Change.ISSUED);
        }
    }

    private void flows(Steps steps, Standing before, Standing now, Moment moment) {
        if (now.ever != null && (before.ever == null || !now.ever.sameAs(before.ever))) {
            steps.add(Subject.FLOW, moment.asOf(), flow(now.ever, arrival(before.ever, now.ever), moment), Change.EVER);
        }
        if (before.valid != null && now.valid == null) {
            var kind = history.ended(before.valid, moment).isPresent() ? "ENDED" : "LAPSED";
            steps.add(Subject.FLOW, moment.asOf(), flow(before.valid, kind, moment), Change.EVER);
        }
    }

    private static String arrival(@Nullable CertificateFact before, CertificateFact now) {
        if (before == null) {
            return "NEW";
        }
        return switch (Integer.signum(
                now.recognition().stars() - before.recognition().stars())) {
            case 1 -> "UPGRADED";
            case -1 -> "LOWERED";
            default -> "RENEWED";
        };
    }

    private CellKey key(CertificateFact fact, CertificateState state) {
        return plain(fact).with(CellColumn.STATE, state);
    }

    private CellKey flow(CertificateFact fact, String kind, Moment moment) {
        return plain(fact).begun(moment.asOf()).with(CellColumn.KIND, kind);
    }

    private CellKey plain(CertificateFact fact) {
        return keys.computeIfAbsent(fact, ProductLife::codes);
    }

    private static CellKey codes(CertificateFact fact) {
        var what = fact.recognition();
        return CellKey.NONE
                .with(CellColumn.PROVINCE_2024, what.place().province2024())
                .with(CellColumn.PROVINCE_2025, what.place().province2025())
                .with(CellColumn.COMMUNE, what.place().communeCode())
                .with(CellColumn.SET, what.productSet())
                .with(CellColumn.STARS, what.stars())
                .with(CellColumn.PRODUCER_TYPE, what.producerType())
                .with(CellColumn.LEGAL_BASIS, what.legalBasis())
                .with(CellColumn.ISSUER_LEVEL, what.issuerLevel())
                .with(CellColumn.ORIGIN, what.origin())
                .begun(fact.legalDay());
    }
}
