package vn.ocop.assessment.followup;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/** The ministry's order to assess again (Article 10.1b). */
@Schema(name = "RedoOrder")
record RedoOrderJson(
        OrderJson document, @Size(min = 1, max = 4000) String reason) {

    @Schema(name = "RedoOrderDocument")
    record OrderJson(@Size(min = 1, max = 100) String number, LocalDate signedOn) {}

    void check(LocalDate today) {
        var check = new InputCheck();
        if (document.signedOn().isAfter(today)) {
            check.reject("/document/signedOn", "in-the-future");
        }
        check.throwIfAny();
    }
}
