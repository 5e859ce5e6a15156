package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import vn.ocop.certification.certificate.CertificateRefusal.OtherLevelDecides;
import vn.ocop.certification.certificate.Extension;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.time.VietnamTime;

/** Certificates that Article 12 keeps in force past their printed end, by the authority of the level. */
@ApplicationScoped
class ExtensionUseCases {

    private final CertificateStore store;
    private final Authorities authorities;
    private final Journal journal;
    private final Clock clock;

    ExtensionUseCases(CertificateStore store, Authorities authorities, Journal journal, Clock clock) {
        this.store = store;
        this.authorities = authorities;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    RegisterEntry extend(String number, Extension extension, IfMatch ifMatch) {
        var row = store.lockByNumber(number);
        authorities.require(row.toEntry(), OtherLevelDecides::new);
        ifMatch.check(row.version);
        checkDay(extension);
        row.take(row.toDomain().extend(extension));
        row.expiryAnnounced = false; // where the decision came after the printed end
        row.version++;
        return journal.extended(row, extension);
    }

    private void checkDay(Extension extension) {
        var check = new InputCheck();
        if (extension.signedOn().isAfter(VietnamTime.today(clock))) {
            check.reject("/decision/signedOn", "in-the-future");
        }
        if (extension.signedOn().isBefore(Extension.LAW_FROM)) {
            check.reject("/decision/signedOn", "before", Extension.LAW_FROM);
        }
        check.throwIfAny();
    }
}
