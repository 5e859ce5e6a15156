package vn.ocop.product.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/**
 * Form 03. To FORWARD, all four comments and the letter are needed; to RETURN, a comment or a request.
 *
 * @param completionRequests what the producer is to complete; for RETURN alone
 */
@Schema(name = "CommuneReport", examples = """
                {"originAndMaterial": "Nguyên liệu trong xã", "localLabour": "80% lao động địa phương",
                 "ideaOrigin": "Đặc sản địa phương", "localIdentity": "Gắn với văn hóa địa phương", "recommendation": "FORWARD",
                 "proposalLetter": {"number": "12/UBND", "signedOn": "2026-11-21", "signer": "Nguyễn Văn B"}}
                """)
public record CommuneReportJson(
        @Nullable @Size(max = 5000) String originAndMaterial,
        @Nullable @Size(max = 5000) String localLabour,
        @Nullable @Size(max = 5000) String ideaOrigin,
        @Nullable @Size(max = 5000) String localIdentity,
        Recommendation recommendation,
        @Nullable LetterJson proposalLetter,
        @Nullable @Size(max = 50) List<String> completionRequests) {

    @Schema(name = "Recommendation")
    public enum Recommendation {
        FORWARD,
        RETURN
    }

    @Schema(name = "ProposalLetter")
    public record LetterJson(
            @Size(min = 1, max = 100) String number,
            LocalDate signedOn,
            @Size(min = 1, max = 200) String signer) {}

    /** @throws vn.ocop.platform.problem.InvalidInput naming every missing comment and a letter dated wrongly */
    CommuneReport toDomain(LocalDate receivedOn, LocalDate today) {
        var check = new InputCheck();
        requests(check);
        if (recommendation == Recommendation.RETURN) {
            check.throwIfAny();
            return new CommuneReport.Return(
                    originAndMaterial, localLabour, ideaOrigin, localIdentity, requestsOrNone());
        }
        comment("/originAndMaterial", originAndMaterial, check);
        comment("/localLabour", localLabour, check);
        comment("/ideaOrigin", ideaOrigin, check);
        comment("/localIdentity", localIdentity, check);
        letter(receivedOn, today, check);
        check.throwIfAny();
        var letter = Objects.requireNonNull(proposalLetter);
        return new CommuneReport.Forward(
                Objects.requireNonNull(originAndMaterial),
                Objects.requireNonNull(localLabour),
                Objects.requireNonNull(ideaOrigin),
                Objects.requireNonNull(localIdentity),
                new CommuneReport.Letter(letter.number(), letter.signedOn(), letter.signer()));
    }

    private List<String> requestsOrNone() {
        return Objects.requireNonNullElse(completionRequests, List.of());
    }

    /** Whoever sends a dossier back says why. */
    private void requests(InputCheck check) {
        if (recommendation == Recommendation.FORWARD && !requestsOrNone().isEmpty()) {
            check.reject("/completionRequests", "only-for-return");
        }
        var saysNothing = requestsOrNone().isEmpty()
                && Stream.of(originAndMaterial, localLabour, ideaOrigin, localIdentity)
                        .allMatch(comment -> Stated.orNull(comment) == null);
        if (recommendation == Recommendation.RETURN && saysNothing) {
            check.reject("/completionRequests", "required");
        }
    }

    private static void comment(String pointer, @Nullable String text, InputCheck check) {
        if (text == null) {
            check.reject(pointer, "required");
        } else if (text.isBlank()) {
            check.reject(pointer, "blank");
        }
    }

    private void letter(LocalDate receivedOn, LocalDate today, InputCheck check) {
        if (proposalLetter == null) {
            check.reject("/proposalLetter", "required");
            return;
        }
        if (proposalLetter.signedOn().isAfter(today)) {
            check.reject("/proposalLetter/signedOn", "in-the-future");
        }
        if (proposalLetter.signedOn().isBefore(receivedOn)) {
            check.reject("/proposalLetter/signedOn", "before", receivedOn);
        }
    }
}
