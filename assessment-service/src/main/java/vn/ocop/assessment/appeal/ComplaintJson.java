package vn.ocop.assessment.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InvalidInput;

/**
 * A complaint on the wire. It never says who complained.
 *
 * @param text only in a single read, and only to somebody who may handle it: it may tell who wrote it
 */
@Schema(name = "Complaint")
record ComplaintJson(
        UUID id,
        @Nullable UUID assessmentId,
        @Nullable String certificateNumber,
        UUID productId,
        String productName,
        String producerName,
        Level level,
        String provinceCode,
        PetitionState state,
        LocalDate filedOn,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable String text,
        @Nullable List<PetitionStepJson> steps) {

    /**
     * Exactly one of the first three.
     *
     * @param complainant may be left out
     */
    @Schema(name = "ComplaintRequest")
    record Request(
            @Nullable UUID assessmentId,
            @Nullable @Size(min = 1, max = 40) String certificateNumber,
            @Nullable UUID productId,
            @Size(min = 10, max = 8000) String text,
            @Nullable ComplainantJson complainant) {

        Request checked() {
            if (Stream.of(assessmentId, certificateNumber, productId)
                            .filter(Objects::nonNull)
                            .count()
                    != 1) {
                throw InvalidInput.of("/productId", "exactly-one", "assessmentId, certificateNumber, productId");
            }
            return this;
        }

        /** What the audit row proves: everything but the person. */
        Request withoutPerson() {
            return new Request(assessmentId, certificateNumber, productId, text, null);
        }
    }

    /** @param receiptCode given once; only its hash is stored */
    @Schema(name = "ComplaintReceipt")
    record Receipt(String receiptCode, PetitionState state, LocalDate filedOn, LocalDate dueOn) {}

    @Schema(name = "ComplaintInquiryRequest")
    record Inquiry(@Size(min = 16, max = 40) String receiptCode) {}

    /** @param reason why it was not accepted */
    @Schema(name = "ComplaintProgress")
    record Progress(
            PetitionState state,
            LocalDate filedOn,
            @Nullable LocalDate dueOn,
            @Nullable String reason,
            @Nullable OutcomeJson outcome) {

        static Progress of(Petition petition) {
            return new Progress(
                    petition.state(),
                    petition.filedOn(),
                    petition.dueOn(),
                    petition.first(Step.Inadmissible.class)
                            .map(Step.Inadmissible::reason)
                            .orElse(null),
                    petition.first(Step.Resolved.class)
                            .map(resolved -> OutcomeJson.of(petition, resolved))
                            .orElse(null));
        }
    }

    static ComplaintJson inList(Petition petition, LocalDate today) {
        return of(petition, today, null, null);
    }

    static ComplaintJson of(Petition petition, LocalDate today, boolean withText) {
        var steps = petition.steps().stream().map(PetitionStepJson::of).toList();
        return of(petition, today, withText ? petition.text() : null, steps);
    }

    private static ComplaintJson of(
            Petition petition, LocalDate today, @Nullable String text, @Nullable List<PetitionStepJson> steps) {
        var concern = petition.concern();
        return new ComplaintJson(
                petition.id(),
                concern.assessmentId(),
                concern.certificateNumber(),
                concern.productId(),
                concern.productName(),
                concern.producerName(),
                concern.level(),
                concern.provinceCode(),
                petition.state(),
                petition.filedOn(),
                petition.dueOn(),
                petition.overdueOn(today),
                text,
                steps);
    }
}
