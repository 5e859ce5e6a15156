package vn.ocop.certification.register;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.certification.certificate.Extension;
import vn.ocop.certification.register.RevocationJson.DecisionJson;
import vn.ocop.platform.input.Size;

/** @param until new last day, at most 180 days after the printed one */
@Schema(name = "Extension", examples = """
                {"until": "2026-12-31", "decision": {"number": "2101/QĐ-UBND", "signedOn": "2026-07-20"},
                 "reason": "Hết thời hạn nộp hồ sơ đánh giá lại trước ngày 22/5/2026"}""")
record ExtensionJson(
        LocalDate until,
        DecisionJson decision,
        @Size(max = 2000) String reason) {

    Extension toDomain() {
        return new Extension(decision.number(), decision.signedOn(), until, reason);
    }
}
