package vn.ocop.product.dossier;

import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/** Form 03. To FORWARD, all four comments and the letter are needed. */
@Schema(name = "CommuneReport", examples = """
                {"originAndMaterial": "Nguyên liệu trong xã", "localLabour": "80% lao động địa phương",
                 "ideaOrigin": "Đặc sản địa phương", "localIdentity": "Gắn với văn hóa địa phương", "recommendation": "FORWARD",
                 "proposalLetter": {"number": "12/UBND", "signedOn": "2026-11-21", "signer": "Nguyễn Văn B"}}
                """)
record CommuneReportJson(
        @Nullable @Size(max = 5000) String originAndMaterial,
        @Nullable @Size(max = 5000) String localLabour,
        @Nullable @Size(max = 5000) String ideaOrigin,
        @Nullable @Size(max = 5000) String localIdentity,
        Recommendation recommendation,
        @Nullable LetterJson proposalLetter) {

    enum Recommendation {
        FORWARD,
        RETURN
    }

    @Schema(name = "ProposalLetter")
    record LetterJson(
            @Size(min = 1, max = 100) String number,
            LocalDate signedOn,
            @Size(min = 1, max = 200) String signer) {}

    /** @throws vn.ocop.platform.problem.InvalidInput naming every missing comment and a letter dated wrongly */
    CommuneReport toDomain(LocalDate receivedOn, LocalDate today) {
        if (recommendation == Recommendation.RETURN) {
            return new CommuneReport.Return(originAndMaterial, localLabour, ideaOrigin, localIdentity);
        }
        var check = new InputCheck();
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
