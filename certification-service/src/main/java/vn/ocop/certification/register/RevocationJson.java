package vn.ocop.certification.register;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.certification.certificate.Revocation;
import vn.ocop.certification.certificate.Revocation.Ground;
import vn.ocop.certification.certificate.Revocation.Trigger;
import vn.ocop.platform.input.Size;

/** @param ground Article 8, points a, b, c, d, đ, e as A to F */
@Schema(name = "Revocation", examples = """
                {"ground": "B", "trigger": "INSPECTION", "decision": {"number": "77/QĐ-UBND", "signedOn": "2026-11-22"},
                 "reason": "Kết luận kiểm tra: không còn đáp ứng tiêu chí 8"}""")
record RevocationJson(
        Ground ground,
        Trigger trigger,
        DecisionJson decision,
        @Size(max = 2000) String reason) {

    record DecisionJson(@Size(max = 100) String number, LocalDate signedOn) {}

    Revocation toDomain() {
        return new Revocation(ground, trigger, decision.number(), decision.signedOn(), reason);
    }
}
