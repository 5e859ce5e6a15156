package vn.ocop.certification.qualitycertificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.qualitycertificate.QualityCertificateRefusal.ChangeNotAllowed;
import vn.ocop.platform.problem.Refused;

/**
 * One certificate from its first day on, with what its issuer did in the order of the days.
 *
 * @param until last day, included; null for no end, e.g. a self-declaration while the product is unchanged
 */
record QualityLife(LocalDate from, @Nullable LocalDate until, List<Change> changes) {

    /** What an issuer does with one; lapse follows from its dates. */
    enum Kind {
        SUSPENDED,
        REINSTATED,
        WITHDRAWN
    }

    /** @param on counts from this day on */
    record Change(Kind kind, LocalDate on) {}

    QualityLife {
        changes = List.copyOf(changes);
    }

    QualityCertificateState stateOn(LocalDate day) {
        if (day.isBefore(from)) {
            return QualityCertificateState.UNKNOWN;
        }
        var last = lastBy(day).map(Change::kind).orElse(Kind.REINSTATED);
        if (last == Kind.WITHDRAWN) {
            return QualityCertificateState.WITHDRAWN;
        }
        if (until != null && day.isAfter(until)) {
            return QualityCertificateState.EXPIRED;
        }
        return last == Kind.SUSPENDED ? QualityCertificateState.SUSPENDED : QualityCertificateState.VALID;
    }

    /** First day on which a further change can count. */
    LocalDate earliest() {
        return changes.isEmpty() ? from : changes.getLast().on();
    }

    /**
     * @throws Refused with {@link ChangeNotAllowed} if it does not follow from the state of that day
     * @throws IllegalArgumentException if it lies before the last change
     */
    QualityLife with(Change change) {
        if (change.on().isBefore(earliest())) {
            throw new IllegalArgumentException(change + " before " + earliest());
        }
        var state = stateOn(change.on());
        var allowed =
                switch (change.kind()) {
                    case SUSPENDED -> state == QualityCertificateState.VALID;
                    case REINSTATED -> state == QualityCertificateState.SUSPENDED;
                    case WITHDRAWN -> state != QualityCertificateState.WITHDRAWN;
                };
        if (!allowed) {
            throw new Refused(new ChangeNotAllowed(state, change.kind()));
        }
        return new QualityLife(
                from, until, Stream.concat(changes.stream(), Stream.of(change)).toList());
    }

    private Optional<Change> lastBy(LocalDate day) {
        return changes.stream().filter(change -> !change.on().isAfter(day)).reduce((_, later) -> later);
    }
}
