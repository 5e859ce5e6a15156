package vn.ocop.certification.verification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.certification.register.RegisterEntry;

/** Of which certificate a bar code speaks: it names a product and not one of its certificates. */
final class ItemRule {

    private ItemRule() {}

    /** The one in force on the day; else the latest by law that had begun by then; else the first to come. What was annulled never was. */
    static Optional<RegisterEntry> of(List<RegisterEntry> ofProduct, LocalDate on) {
        var counting = ofProduct.stream()
                .filter(entry -> !entry.certificate().annulled())
                .sorted(Comparator.comparing(entry -> entry.certificate().order()))
                .toList();
        return counting.stream()
                .filter(entry -> isInForce(entry.stateOn(on)))
                .findFirst()
                .or(() -> counting.reversed().stream()
                        .filter(entry -> entry.stateOn(on) != CertificateState.UNKNOWN)
                        .findFirst())
                .or(() -> counting.stream().findFirst());
    }

    private static boolean isInForce(CertificateState state) {
        return state == CertificateState.VALID || state == CertificateState.EXTENDED;
    }
}
