package vn.ocop.certification.verification;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.certificate.CertificateState;

/**
 * What anyone may know of a certificate on a day.
 *
 * @param verdict UNKNOWN before its first day
 * @param validUntil last day, included; an extension under Article 12 counts
 * @param onlyThisProduct the reminder that a certificate covers one product and not its maker's others
 * @param supersededBy the number to look at instead
 * @param gtin the item number that was asked by; it names the product, and the certificate told is the one that counts on the day
 */
@Schema(name = "Verification", examples = """
                {"number": "OCOP-08-2026-000001", "on": "2026-11-22", "verdict": "VALID", "stars": 4,
                 "product": {"code": "08-01021-1-2026", "name": "Chè Shan tuyết Hoàng Su Phì",
                 "packagings": [{"form": "Hộp giấy", "amount": "200", "unit": "G", "gtin": "8936000000011"}], "thumbnail": null},
                 "producer": {"name": "HTX chè Shan tuyết Hoàng Su Phì"}, "validFrom": "2026-11-22", "validUntil": "2029-11-22"}""")
record VerificationJson(
        String number,
        String printedNumber,
        LocalDate on,
        CertificateState verdict,
        int stars,
        ProductJson product,
        ProducerJson producer,
        IssuerJson issuer,
        DecisionJson decision,
        LocalDate validFrom,
        LocalDate validUntil,
        @Nullable String supersededBy,
        @Nullable String gtin,
        NoteJson onlyThisProduct) {

    /** @param thumbnail path of a small picture below the system's public address; null if there is none */
    @Schema(name = "VerifiedProduct")
    record ProductJson(
            @Nullable String code,
            String name,
            List<PackagingJson> packagings,
            @Nullable String thumbnail) {}

    /**
     * @param amount decimal
     * @param unit G, KG, ML, L, PIECE or M
     */
    @Schema(name = "VerifiedPackaging")
    record PackagingJson(
            String form,
            String amount,
            String unit,
            @Nullable String gtin) {}

    record ProducerJson(String name) {}

    record IssuerJson(String level, @Nullable String provinceCode, String name) {}

    record DecisionJson(String number, LocalDate signedOn, String legalBasis) {}

    record NoteJson(String vi, String en) {}

    static VerificationJson of(Verdict verdict, NoteJson onlyThisProduct) {
        var entry = verdict.entry();
        var recognition = entry.recognition();
        var decision = recognition.decision();
        var issuer = decision.issuer();
        return new VerificationJson(
                entry.number().text(),
                entry.printedNumber(),
                verdict.on(),
                verdict.state(),
                recognition.award().stars().count(),
                new ProductJson(
                        verdict.productCode(),
                        recognition.product().name(),
                        verdict.shelf().packagings().stream()
                                .map(each -> new PackagingJson(each.form(), each.amount(), each.unit(), each.gtin()))
                                .toList(),
                        verdict.thumbnail()),
                new ProducerJson(recognition.producer().name()),
                new IssuerJson(issuer.level().name(), issuer.provinceCode(), issuer.name()),
                new DecisionJson(decision.number(), decision.signedOn(), decision.legalBasis()),
                entry.certificate().validity().from(),
                entry.certificate().lastDay(),
                verdict.successor(),
                verdict.item() == null ? null : verdict.item().text(),
                onlyThisProduct);
    }
}
