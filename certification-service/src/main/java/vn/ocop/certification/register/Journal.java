package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.ocop.certification.certificate.Extension;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.time.VietnamTime;

/** What is written of a change besides the certificate's standing: the decision, the event and the audit row, in the same transaction. */
@ApplicationScoped
class Journal {

    private final FactStore facts;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    Journal(FactStore facts, Outbox outbox, AuditLog audit, Clock clock) {
        this.facts = facts;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Issued and superseded were announced by the register. */
    void reissued(RegisterEntry entry, String reason) {
        audit.append("certificate-reissued", "certificate", entry.id(), List.of(entry.recognition(), reason));
    }

    void keepExtension(UUID before, UUID anew) {
        facts.copyExtension(before, anew);
    }

    RegisterEntry extended(CertificateRow row, Extension extension) {
        facts.keep(row.id, extension, clock.instant());
        var entry = row.toEntry();
        var from = entry.recognition().award().validity().until().plusDays(1);
        outbox.append(
                CertificationEvents.EXTENDED,
                row.id,
                CertificationEvents.of(entry, "EXTENDED", VietnamTime.today(clock), null, from));
        audit.append("certificate-extended", "certificate", row.id, extension);
        return entry;
    }
}
