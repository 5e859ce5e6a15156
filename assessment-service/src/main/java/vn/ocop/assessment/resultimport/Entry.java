package vn.ocop.assessment.resultimport;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row, as far as it can contradict another.
 *
 * @param hash of what it says
 * @param terms null where it is taken back
 * @param kind null where a row that is taken back does not tell
 * @param amendedOn day of the decision by which it is corrected or taken back; null for a slip of the pen
 */
record Entry(
        UUID id,
        @Nullable RowKind kind,
        RowOperation operation,
        String hash,
        @Nullable Terms terms,
        @Nullable LocalDate amendedOn) {

    /** What counts of a decision or of what befell one. */
    sealed interface Terms {

        RowKind kind();

        /** The legal day. */
        LocalDate day();

        /** By which decision: number, and who issued it. */
        String decision();
    }

    /** @param provinceCode the province it counts under today */
    record Decided(LocalDate day, String decision, UUID productId, String provinceCode, int stars, LocalDate printedEnd)
            implements Terms {

        @Override
        public RowKind kind() {
            return RowKind.DECISION;
        }
    }

    /**
     * @param target the decision that it is about
     * @param until last day of an extension
     */
    record Act(
            RowKind kind,
            LocalDate day,
            String decision,
            UUID target,
            boolean byMinistry,
            @Nullable LocalDate until) implements Terms {}

    /** What is recorded under a key. */
    record Standing(
            UUID id,
            int version,
            boolean voided,
            String hash,
            Terms terms,
            @Nullable LocalDate amendedOn) {}
}
