package vn.ocop.product.flag;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a proof stands no more.
 *
 * @param on first day on which it stood no more
 * @param kind of the register's record that fell; null for a paper that only has dates of its own
 */
record Fall(
        Reason reason,
        LocalDate on,
        ProofRecord.@Nullable Kind kind,
        @Nullable UUID recordId) {

    static final Comparator<Fall> EARLIEST = Comparator.comparing(Fall::on).thenComparing(Fall::reason);

    /** In words of the registers. */
    enum Reason {
        /** Its last day has passed. */
        LAPSED,
        /** Taken back by who issued it, or given up. */
        WITHDRAWN,
        /** Declared of no effect by the authority. */
        CANCELLED,
        /** The right to use it was taken away. */
        REVOKED,
        /** What was applied for was not granted. */
        REFUSED,
        SUSPENDED
    }

    /** The day after the last one. */
    static Fall lapsed(LocalDate until, ProofRecord.@Nullable Kind kind, @Nullable UUID recordId) {
        return new Fall(Reason.LAPSED, until.plusDays(1), kind, recordId);
    }
}
