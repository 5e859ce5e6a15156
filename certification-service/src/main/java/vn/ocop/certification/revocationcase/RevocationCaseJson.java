package vn.ocop.certification.revocationcase;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.Revocation.Ground;
import vn.ocop.platform.input.Size;

/** Bodies and answers about what started revocations. */
final class RevocationCaseJson {

    private RevocationCaseJson() {}

    /**
     * @param ground Article 8, points a, b, c, d, đ, e as A to F; E alone with COMMUNE_CONFIRMATION
     * @param trigger inspections are recorded as inspections
     */
    @Schema(name = "NewRevocationCase", examples = """
                    {"ground": "C", "trigger": "AUTHORITY_CONCLUSION", "reason": "Vi phạm an toàn thực phẩm",
                     "document": {"number": "15/KL-SYT", "issuer": "Sở Y tế", "on": "2026-11-10"}}""")
    record NewJson(
            Ground ground,
            RevocationCase.Trigger trigger,
            DocumentJson document,
            @Size(min = 1, max = 2000) String reason) {}

    @Schema(name = "RevocationCaseDocument")
    record DocumentJson(
            @Size(min = 1, max = 100) String number,
            @Size(min = 1, max = 300) String issuer,
            LocalDate on) {}

    @Schema(name = "RevocationCaseDecline", examples = """
                    {"number": "12/UBND-KT", "signedOn": "2026-11-20", "reason": "Kết luận đã bị hủy"}""")
    record DeclineJson(
            @Size(min = 1, max = 100) String number,
            LocalDate signedOn,
            @Size(min = 1, max = 2000) String reason) {}

    /**
     * @param dueOn last day of the authority: 15 calendar days from the document's
     * @param late revoked after it
     */
    @Schema(name = "RevocationCase")
    record Shown(
            UUID id,
            String number,
            String productName,
            String producerName,
            int stars,
            String provinceCode,
            Ground ground,
            RevocationCase.Trigger trigger,
            DocumentJson document,
            String reason,
            LocalDate dueOn,
            RevocationCase.State state,
            @Nullable LocalDate revokedOn,
            boolean late,
            @Nullable DeclineJson declined) {

        static Shown of(RevocationCase it, LocalDate today) {
            var subject = it.subject();
            var document = it.document();
            var declined = it.declined();
            return new Shown(
                    it.id(),
                    subject.number(),
                    subject.productName(),
                    subject.producerName(),
                    subject.stars(),
                    subject.provinceCode(),
                    it.ground(),
                    it.trigger(),
                    new DocumentJson(document.number(), document.issuer(), document.on()),
                    it.reason(),
                    it.dueOn(),
                    it.stateOn(today),
                    it.ending().revokedOn(),
                    it.late(),
                    declined == null
                            ? null
                            : new DeclineJson(declined.documentNumber(), declined.signedOn(), declined.reason()));
        }
    }
}
