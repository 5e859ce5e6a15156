package vn.ocop.assessment.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * A decision on the wire, as it reads now.
 *
 * @param corrections what was put right after the signing, oldest first
 */
@Schema(name = "Decision")
public record DecisionJson(
        UUID id,
        String number,
        LocalDate signedOn,
        SignerJson signer,
        Issuer issuer,
        String legalBasis,
        List<ItemJson> items,
        Instant recordedAt,
        List<CorrectionJson> corrections) {

    public static DecisionJson of(Decision d) {
        var reading = d.present();
        return new DecisionJson(
                d.id(),
                reading.number(),
                d.signedOn(),
                SignerJson.of(reading.signer()),
                d.issuer(),
                d.legalBasis(),
                ItemJson.of(reading),
                d.recordedAt(),
                d.changes().stream()
                        .map(change -> CorrectionJson.of(change, d.before(change)))
                        .toList());
    }

    @Schema(name = "DecisionItem")
    record ItemJson(
            UUID assessmentId,
            String productName,
            Outcomes outcome,
            int stars,
            LocalDate signedOn,
            Item.Standing standing) {

        static List<ItemJson> of(Reading reading) {
            return reading.items().stream()
                    .map(i -> new ItemJson(
                            i.assessmentId(), i.productName(), i.outcome(), i.stars(), i.signedOn(), i.standing()))
                    .toList();
        }
    }

    @Schema(name = "DecisionSigner")
    public record SignerJson(
            @Size(min = 1, max = 200) String name,
            @Size(min = 1, max = 300) String position) {

        static SignerJson of(Signer signer) {
            return new SignerJson(signer.name(), signer.position());
        }

        public Signer toDomain() {
            return new Signer(name, position);
        }
    }

    /**
     * @param document the amending or withdrawing decision
     * @param request of the ministry, for a withdrawal
     * @param before what the decision said until then
     */
    @Schema(name = "DecisionCorrection")
    record CorrectionJson(
            UUID id,
            Change.Kind kind,
            String reason,
            @Nullable DocumentJson document,
            @Nullable RequestJson request,
            ReadingJson before,
            Instant recordedAt,
            String recordedBy) {

        static CorrectionJson of(Change change, Reading before) {
            var document = change.document();
            var request = change.request();
            return new CorrectionJson(
                    change.id(),
                    change.kind(),
                    change.reason(),
                    document == null
                            ? null
                            : new DocumentJson(
                                    document.number(), document.signedOn(), SignerJson.of(document.signer())),
                    request == null ? null : new RequestJson(request.number(), request.signedOn()),
                    new ReadingJson(before.number(), SignerJson.of(before.signer()), ItemJson.of(before)),
                    change.recordedAt(),
                    change.recordedBy());
        }
    }

    @Schema(name = "DecisionReading")
    record ReadingJson(String number, SignerJson signer, List<ItemJson> items) {}

    @Schema(name = "SignedDocument")
    record DocumentJson(@Size(min = 1, max = 100) String number, LocalDate signedOn, SignerJson signer) {

        SignedDocument toDomain() {
            return new SignedDocument(number, signedOn, signer.toDomain());
        }

        void check(LocalDate earliest, LocalDate today, InputCheck check) {
            if (signedOn.isAfter(today)) {
                check.reject("/document/signedOn", "in-the-future");
            } else if (signedOn.isBefore(earliest)) {
                check.reject("/document/signedOn", "before", earliest);
            }
        }
    }

    @Schema(name = "MinistryRequest")
    record RequestJson(@Size(min = 1, max = 100) String number, LocalDate signedOn) {

        IssuedDocument toDomain() {
            return new IssuedDocument(number, signedOn);
        }
    }

    @Schema(name = "DecisionRequest")
    record Request(
            @Size(min = 1, max = 100) String number,
            LocalDate signedOn,
            SignerJson signer,
            @Size(min = 1, max = 500) List<RequestItem> items) {

        Request checked(LocalDate today) {
            var check = new InputCheck();
            if (signedOn.isAfter(today)) {
                check.reject("/signedOn", "in-the-future");
            }
            var seen = new HashSet<UUID>();
            for (int i = 0; i < items.size(); i++) {
                if (!seen.add(items.get(i).assessmentId())) {
                    check.reject("/items/" + i + "/assessmentId", "duplicate");
                }
            }
            check.throwIfAny();
            return this;
        }

        SignedDocument document() {
            return new SignedDocument(number, signedOn, signer.toDomain());
        }
    }

    @Schema(name = "DecisionRequestItem")
    public record RequestItem(UUID assessmentId, Outcomes outcome) {}
}
