package vn.ocop.assessment.resultimport;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.resultimport.Entry.Act;
import vn.ocop.assessment.resultimport.Entry.Decided;
import vn.ocop.assessment.resultimport.Entry.Terms;
import vn.ocop.platform.ids.Ids;

/** What a row asks for, against whose words alone nothing stands. */
sealed interface FitRow {

    String sourceSystem();

    String externalId();

    @Nullable
    RowKind kind();

    RowOperation operation();

    @Nullable
    CorrectionJson correction();

    /** What it says, as it is kept. */
    Object content();

    @Nullable
    Terms terms();

    default UUID id() {
        return Ids.named(sourceSystem(), externalId());
    }

    /**
     * @param imported with the content as it is kept
     * @param kept how it is written if it is new
     */
    record Result(
            ResultStore.Imported imported,
            KeptJson.Kept kept,
            RowOperation operation,
            @Nullable CorrectionJson correction)
            implements FitRow {

        /** @param imported as of when it is taken */
        ResultStore.Fresh fresh(ResultStore.Imported imported) {
            return new ResultStore.Fresh(imported, kept.content());
        }

        /** Hashed once, when the row was read. */
        @Override
        public UUID id() {
            return imported.id();
        }

        @Override
        public String sourceSystem() {
            return imported.result().sourceSystem();
        }

        @Override
        public String externalId() {
            return imported.result().externalId();
        }

        @Override
        public RowKind kind() {
            return RowKind.DECISION;
        }

        @Override
        public ResultJson content() {
            return imported.result();
        }

        @Override
        public Decided terms() {
            return terms(imported);
        }

        static Decided terms(ResultStore.Imported imported) {
            var json = imported.result();
            return new Decided(
                    json.decision().signedOn(),
                    name(json.decision()) + "|" + json.decision().precision(),
                    imported.productId(),
                    imported.provinceCode(),
                    json.stars(),
                    json.printedEnd());
        }
    }

    /** @param act as it is kept */
    record Befallen(
            ActJson act, RowOperation operation, @Nullable CorrectionJson correction) implements FitRow {

        @Override
        public String sourceSystem() {
            return act.sourceSystem();
        }

        @Override
        public String externalId() {
            return act.externalId();
        }

        @Override
        public RowKind kind() {
            return act.kind();
        }

        @Override
        public ActJson content() {
            return act;
        }

        @Override
        public Act terms() {
            return terms(act);
        }

        static Act terms(ActJson act) {
            var ministry = act.decision().issuer().level() == vn.ocop.assessment.law.IssuerLevel.MINISTRY;
            return new Act(act.kind(), act.day(), name(act.decision()), target(act), ministry, act.until());
        }

        static UUID target(ActJson act) {
            var system = act.of().sourceSystem();
            return Ids.named(
                    system == null ? act.sourceSystem() : system, act.of().externalId());
        }
    }

    record Voided(VoidJson json) implements FitRow {

        @Override
        public String sourceSystem() {
            return json.sourceSystem();
        }

        @Override
        public String externalId() {
            return json.externalId();
        }

        @Override
        public @Nullable RowKind kind() {
            return json.kind();
        }

        @Override
        public RowOperation operation() {
            return RowOperation.VOID;
        }

        @Override
        public CorrectionJson correction() {
            return json.correction();
        }

        @Override
        public VoidJson content() {
            return json;
        }

        @Override
        public @Nullable Terms terms() {
            return null;
        }
    }

    private static String name(ResultJson.DecisionJson decision) {
        return decision.issuer().level() + "|" + decision.issuer().name() + "|" + decision.number();
    }
}
