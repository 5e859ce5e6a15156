package vn.ocop.statistics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
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

    /** What is counted on a day; null for nothing. */
    private record Standing(
            @Nullable CertificateFact ever, @Nullable CertificateFact valid) {
        static final Standing NONE = new Standing(null, null);
    }

    private final ProductHistory history;
    private final IdentityHashMap<CertificateFact, CellKey> keys = new IdentityHashMap<>();

    private ProductLife(ProductHistory history) {
        this.history = history;
    }

    static Deltas deltas(GrownHistory product) {
        return Deltas.between(
                GrownHistory.instantsSinceGrowth(List.of(product)),
                new ProductLife(product.before())::asKnown,
                new ProductLife(product.now())::asKnown);
    }

    private Steps asKnown(Instant knownAt) {
        var steps = new Steps();
        var before = Standing.NONE;
        LocalDate yesterday = null;
        for (var day : history.days(knownAt)) {
            var moment = new Moment(day, knownAt);
            var now = new Standing(
                    history.counted(moment, Definition.RECOGNISED_EVER).orElse(null),
                    history.counted(moment, Definition.VALID_ON_DAY).orElse(null));
            var last = yesterday == null ? null : new Moment(yesterday, knownAt);
            steps.move(Subject.PRODUCT, day, key(before.ever, last), key(now.ever, moment), Change.EVER);
            steps.move(Subject.PRODUCT, day, inForce(before.valid), inForce(now.valid), Change.VALID);
            certificates(steps, last, moment);
            flows(steps, before, now, moment);
            potentialFive(steps, last, moment);
            before = now;
            yesterday = day;
        }
        return steps;
    }

    private void certificates(Steps steps, @Nullable Moment last, Moment now) {
        history.certificates().stream()
                .map(CertificateFact::certificateId)
                .distinct()
                .forEach(id -> steps.move(
                        Subject.PRODUCT,
                        now.asOf(),
                        last == null ? null : key(history.issuedAs(id, last).orElse(null), last),
                        key(history.issuedAs(id, now).orElse(null), now),
                        Change.ISSUED));
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

    private void potentialFive(Steps steps, @Nullable Moment last, Moment now) {
        steps.move(
                Subject.POTENTIAL_FIVE,
                now.asOf(),
                last != null && history.potentialFive(last) ? CellKey.NONE : null,
                history.potentialFive(now) ? CellKey.NONE : null,
                Change.EVER);
    }

    private @Nullable CellKey key(@Nullable CertificateFact fact, @Nullable Moment moment) {
        return fact == null || moment == null
                ? null
                : plain(fact).begun(fact.legalDay()).with(CellColumn.STATE, history.state(fact, moment));
    }

    private @Nullable CellKey inForce(@Nullable CertificateFact fact) {
        return fact == null ? null : plain(fact).begun(fact.legalDay()).with(CellColumn.STATE, CertificateState.VALID);
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
                .with(CellColumn.ORIGIN, what.origin());
    }
}
