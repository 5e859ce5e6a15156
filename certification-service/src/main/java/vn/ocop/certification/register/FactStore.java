package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import vn.ocop.certification.certificate.Extension;
import vn.ocop.certification.certificate.Revocation;
import vn.ocop.certification.certificate.Withdrawal;
import vn.ocop.platform.database.Db;

/** The decisions that changed what certificates are worth, each kept as it was made and with the moment it was recorded. */
@ApplicationScoped
class FactStore {

    private final Db db;

    FactStore(Db db) {
        this.db = db;
    }

    void keep(UUID certificateId, Revocation revocation, Instant now) {
        db.update(
                """
                insert into certificate_revocation
                    (certificate_id, ground, trigger, decision_number, signed_on, reason, recorded_at)
                values (?, ?, ?, ?, ?, ?, ?)""",
                certificateId,
                revocation.ground().name(),
                revocation.trigger().name(),
                revocation.decisionNumber(),
                revocation.signedOn(),
                revocation.reason(),
                now);
    }

    void keep(UUID certificateId, Withdrawal withdrawal, Instant now) {
        db.update("""
                insert into certificate_withdrawal (certificate_id, decision_number, signed_on, recorded_at)
                values (?, ?, ?, ?)""", certificateId, withdrawal.decisionNumber(), withdrawal.signedOn(), now);
    }

    /** To the certificate issued anew, with the moment at which it was first recorded. */
    void copyExtension(UUID before, UUID anew) {
        db.update("""
                insert into certificate_extension (certificate_id, decision_number, signed_on, until, reason, recorded_at)
                select ?, decision_number, signed_on, until, reason, recorded_at
                from certificate_extension where certificate_id = ?""", anew, before);
    }

    void keep(UUID certificateId, Extension extension, Instant now) {
        db.update(
                """
                insert into certificate_extension
                    (certificate_id, decision_number, signed_on, until, reason, recorded_at)
                values (?, ?, ?, ?, ?, ?)""",
                certificateId,
                extension.decisionNumber(),
                extension.signedOn(),
                extension.until(),
                extension.reason(),
                now);
    }
}
