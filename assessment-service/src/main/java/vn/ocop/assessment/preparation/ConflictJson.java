package vn.ocop.assessment.preparation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.conflict.Declaration;
import vn.ocop.platform.input.Size;

/** A declaration of conflict, or of none. */
@Schema(name = "ConflictDeclarationRequest")
record ConflictJson(
        boolean inConflict, @Nullable @Size(max = 2000) String reason) {

    @Schema(name = "ConflictDeclaration")
    record Response(
            UUID memberId, boolean inConflict, @Nullable String reason, Instant declaredAt) {

        static Response of(Declaration d) {
            return new Response(d.memberId(), d.inConflict(), d.reason(), d.declaredAt());
        }
    }

    /**
     * @param items what counts of each member
     * @param history every declaration ever made, oldest first
     * @param blocked members who may neither see nor score it
     * @param grounds why: DECLARED, ACCOUNT_OF_PRODUCER, or the kind of an interest on record
     */
    @Schema(name = "ConflictList")
    record ListJson(List<Response> items, List<Response> history, List<UUID> blocked, List<GroundJson> grounds) {}

    @Schema(name = "ConflictGround")
    record GroundJson(UUID memberId, String ground) {}
}
