package vn.ocop.assessment.preparation;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.platform.input.Size;

/** Who chairs this one product, and the document that says so. */
@Schema(name = "ActingChair")
record ActingChairJson(UUID memberId, DocumentJson document) {

    @Schema(name = "ActingChairDocument")
    record DocumentJson(@Size(min = 1, max = 100) String number, LocalDate signedOn) {}
}
