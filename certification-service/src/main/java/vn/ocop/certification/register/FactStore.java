package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.certification.certificate.Extension;
import vn.ocop.certification.certificate.Recognition.Origin;
import vn.ocop.certification.certificate.Revocation;
import vn.ocop.certification.certificate.Withdrawal;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** The decisions that changed what certificates are worth, each kept as it was made and with the moment it was recorded. */
@ApplicationScoped
class FactStore {

    private final Db db;

    FactStore(Db db) {
        this.db = db;
    }

    /** A revocation with where it was decided. */
    record Revoked(Revocation revocation, Origin origin) {}

    /** An extension with where it was decided. */
    record Extended(LocalDate until, Origin origin) {}

    void keep(UUID certificateId, Revocation revocation, Origin origin, Instant now) {
        db.update(
                """
                insert into certificate_revocation
                    (certificate_id, ground, trigger, decision_number, signed_on, reason, recorded_at, origin)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                certificateId,
                revocation.ground().name(),
                revocation.trigger(),
                revocation.decisionNumber(),
                revocation.signedOn(),
                revocation.reason(),
                now,
                origin);
    }

    /** The revocation behind a certificate's state. */
    Optional<Revoked> revocation(UUID certificateId) {
        return db.queryOne(
                "select * from certificate_revocation where certificate_id = ?", FactStore::revoked, certificateId);
    }

    private static Revoked revoked(Row r) throws SQLException {
        var trigger = r.stringOrNull("trigger");
        return new Revoked(
                new Revocation(
                        Revocation.Ground.valueOf(r.string("ground")),
                        trigger == null ? null : Revocation.Trigger.valueOf(trigger),
                        r.string("decision_number"),
                        r.date("signed_on"),
                        r.string("reason")),
                Origin.valueOf(r.string("origin")));
    }

    void keep(UUID certificateId, Withdrawal withdrawal, Instant now) {
        db.update("""
                insert into certificate_withdrawal (certificate_id, decision_number, signed_on, recorded_at)
                values (?, ?, ?, ?)""", certificateId, withdrawal.decisionNumber(), withdrawal.signedOn(), now);
    }

    /** What had been recorded elsewhere was corrected or taken back there. */
    void annul(UUID certificateId, LocalDate from, Instant now) {
        db.update("""
                insert into certificate_withdrawal (certificate_id, decision_number, signed_on, recorded_at, annulled)
                values (?, '', ?, ?, true)""", certificateId, from, now);
    }

    /** To the certificate issued anew, with the moment at which it was first recorded. */
    void copyExtension(UUID before, UUID anew) {
        db.update("""
                insert into certificate_extension (certificate_id, decision_number, signed_on, until, reason, recorded_at, origin)
                select ?, decision_number, signed_on, until, reason, recorded_at, origin
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

    /** An extension decided elsewhere is known by its last day. */
    void keepExtensionElsewhere(UUID certificateId, LocalDate until, Instant now) {
        db.update("""
                insert into certificate_extension (certificate_id, until, recorded_at, origin)
                values (?, ?, ?, 'IMPORTED')""", certificateId, until, now);
    }

    Optional<Extended> extension(UUID certificateId) {
        return db.queryOne(
                "select until, origin from certificate_extension where certificate_id = ?",
                r -> new Extended(r.date("until"), Origin.valueOf(r.string("origin"))),
                certificateId);
    }
}
