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

    /** @param blocked members who may neither see nor score it, by declaration or because their account acts for the producer */
    @Schema(name = "ConflictList")
    record ListJson(List<Response> items, List<UUID> blocked) {}
}
