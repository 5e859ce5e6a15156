package vn.ocop.certification.register;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.certification.certificate.Authority;
import vn.ocop.certification.certificate.CertificateRefusal.OtherLevelRevokes;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.certification.certificate.Revocation;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;

/** Who may revoke what (chair of the province three and four stars, minister five), and the record of it. */
@ApplicationScoped
class Revokers {

    private final Caller caller;
    private final ProvinceToday provinces;
    private final Db db;

    Revokers(Caller caller, ProvinceToday provinces, Db db) {
        this.caller = caller;
        this.provinces = provinces;
        this.db = db;
    }

    /** @throws Refused with {@link OtherLevelRevokes}, or if the province is not the caller's */
    void require(RegisterEntry entry) {
        var recognition = entry.recognition();
        var stars = recognition.award().stars();
        var ministry = stars.authority() == Authority.MINISTRY;
        if (!caller.has(ministry ? Roles.MINISTRY_AUTHORITY : Roles.PROVINCIAL_AUTHORITY)) {
            throw new Refused(new OtherLevelRevokes(stars.count()));
        }
        var province = provinces.of(recognition.product().provinceCode());
        caller.requireArea(ministry ? Area.nation() : Area.of(province));
    }

    void keep(UUID certificateId, Revocation revocation, Recognition.Origin origin, Instant now) {
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

    /** The revocation behind a certificate's state, and where it was decided. */
    Optional<Kept> of(UUID certificateId) {
        return db.queryOne(
                "select * from certificate_revocation where certificate_id = ?", Revokers::read, certificateId);
    }

    private static Kept read(Row r) throws SQLException {
        var trigger = r.stringOrNull("trigger");
        return new Kept(
                new Revocation(
                        Revocation.Ground.valueOf(r.string("ground")),
                        trigger == null ? null : Revocation.Trigger.valueOf(trigger),
                        r.string("decision_number"),
                        r.date("signed_on"),
                        r.string("reason")),
                Recognition.Origin.valueOf(r.string("origin")));
    }

    record Kept(Revocation revocation, Recognition.Origin origin) {}
}
