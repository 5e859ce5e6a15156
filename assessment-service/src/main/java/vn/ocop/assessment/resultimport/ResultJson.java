package vn.ocop.assessment.resultimport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.law.FilingKind;
import vn.ocop.assessment.law.IssuerLevel;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Range;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.InputCheck;

/**
 * One result decided elsewhere, as a provincial system pushes it.
 *
 * @param total mean in points as it was published, e.g. "84.50"; kept, and compared only where there are answers
 * @param answers of the agreed sheet, option number by criterion; only under Decision 26, whose forms we hold (ADR-0111)
 * @param dossier on which it was decided, where known
 * @param marks remarks on the row itself, e.g. "demo"
 * @param kind DECISION, which may be left out; the others are {@link ActJson}
 * @param operation UPSERT, which may be left out, or CORRECT with a correction
 */
@Schema(name = "ResultDecidedElsewhere")
record ResultJson(
        @Pattern(value = "[A-Za-z0-9._-]{1,60}", code = "no-such-system-name")
        String sourceSystem,

        @Size(min = 1, max = 200) String externalId,
        ProductJson product,
        ProducerJson producer,
        DecisionJson decision,
        @Size(min = 1, max = 40) String legalBasis,
        @Range(min = 3, max = 5) int stars,
        @Nullable @Pattern("\\d{1,3}(\\.\\d{1,2})?") String total,
        @Nullable @Size(max = 200) Map<String, Integer> answers,
        @Nullable CertificateJson certificate,
        @Nullable DossierJson dossier,
        @Nullable @Size(max = 20) List<String> marks,
        @Nullable CouncilJson council,
        @Nullable RowKind kind,
        @Nullable RowOperation operation,
        @Nullable CorrectionJson correction) {

    /** What the row says of the result, without what is to be done with it. */
    ResultJson content() {
        return kind == null && operation == null && correction == null
                ? this
                : new ResultJson(
                        sourceSystem,
                        externalId,
                        product,
                        producer,
                        decision,
                        legalBasis,
                        stars,
                        total,
                        answers,
                        certificate,
                        dossier,
                        marks,
                        council,
                        null,
                        null,
                        null);
    }

    /** Last day by what is printed, or 36 months from the first. */
    LocalDate printedEnd() {
        var printed = certificate == null ? null : certificate.validUntil();
        var from = certificate == null ? null : certificate.validFrom();
        return printed != null ? printed : (from == null ? decision.signedOn() : from).plusMonths(TERM_MONTHS);
    }

    private static final int TERM_MONTHS = 36;

    /** The council whose result was decided on. */
    @Schema(name = "ElsewhereCouncil")
    record CouncilJson(
            @Size(min = 1, max = 300) String name, @Nullable LocalDate metOn) {}

    /** @param lodgedOn with the commune; with the kind it says until when the former rules could be applied (Article 12) */
    @Schema(name = "ElsewhereDossier")
    record DossierJson(FilingKind kind, LocalDate lodgedOn) {}

    /**
     * @param externalCode the product's code in the source system
     * @param otherCodes its codes in other systems, by system
     */
    @Schema(name = "ElsewhereProduct")
    record ProductJson(
            @Size(min = 1, max = 300) String name,
            @Nullable @Range(min = 1, max = 26) Integer set,
            @Nullable @Size(max = 200) String formerGroup,
            @Pattern("\\d{5}") String communeCode,
            @Nullable LocalDate communeCodeValidOn,
            @Nullable @Size(max = 100) String externalCode,
            @Nullable @Size(max = 10) Map<String, String> otherCodes) {}

    @Schema(name = "ElsewhereProducer")
    record ProducerJson(
            @Size(min = 1, max = 200) String externalId,
            @Size(min = 1, max = 300) String name,
            ProducerType type,
            @Nullable @Pattern("\\d{5}") String communeCode) {}

    /** @param documentSha256 of the signed document */
    @Schema(name = "ElsewhereDecision")
    record DecisionJson(
            @Size(min = 1, max = 100) String number,
            LocalDate signedOn,
            @Nullable DatePrecision datePrecision,
            @Nullable SignerJson signer,
            IssuerJson issuer,
            @Nullable @Pattern("[0-9a-f]{64}") String documentSha256) {

        DatePrecision precision() {
            return datePrecision == null ? DatePrecision.DAY : datePrecision;
        }
    }

    @Schema(name = "ElsewhereSigner")
    record SignerJson(
            @Size(min = 1, max = 200) String name,
            @Size(min = 1, max = 300) String position) {}

    @Schema(name = "ElsewhereIssuer")
    record IssuerJson(
            IssuerLevel level,
            @Nullable @Size(max = 10) String code,
            @Size(min = 1, max = 300) String name) {}

    @Schema(name = "ElsewhereCertificate")
    record CertificateJson(
            @Nullable @Size(max = 100) String number,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /** Every fault at once. */
    List<FieldError> faults(LocalDate today, boolean communeKnown, @Nullable CriteriaSet form) {
        return new ResultCheckJson(this, new InputCheck()).faults(today, communeKnown, form);
    }

    /**
     * The result after a row of it, or of what befell it.
     *
     * @param status CREATED, UNCHANGED where the row was here before, CORRECTED or VOIDED
     */
    @Schema(name = "StoredResult")
    record Stored(
            UUID resultId,
            UUID productId,
            UUID producerId,
            String status,
            ResultJson result,
            Instant recordedAt,
            @Nullable Integer version) {}
}
