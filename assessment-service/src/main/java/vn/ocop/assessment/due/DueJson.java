package vn.ocop.assessment.due;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.assessment.council.Level;

/**
 * Something that an office owes.
 *
 * @param id of the assessment, the petition, or the inspection that proposes a revocation
 * @param step what is to be done: the assessment's state, ACCEPT or RESOLVE a petition, REVOKE (or decline), AWAIT what a producer
 *     is to complete: from that day on the council may score without it
 * @param level whose office or authority owes it; of a revocation by the stars of the certificate
 * @param productId what it is about
 * @param overdue the last day has passed
 */
@Schema(name = "Due")
record DueJson(
        Kind kind,
        UUID id,
        String step,
        Level level,
        String provinceCode,
        UUID productId,
        String productName,
        LocalDate dueOn,
        boolean overdue) {

    enum Kind {
        APPEAL,
        ASSESSMENT,
        COMPLAINT,
        COMPLETION,
        REVOCATION
    }
}
