package vn.ocop.assessment.inspection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/inspections/{id}/declined-revocations")
@Tag(name = "Inspections")
@RunOnVirtualThread
class DeclinedRevocationResource {

    private static final String DECLINED = """
            {"productId": "01999999-0000-7000-8000-000000000004", "document": {"number": "88/UBND-NN", "signedOn": "2026-12-10"},
             "reason": "Chủ thể đã khắc phục, sản phẩm vẫn đáp ứng tiêu chí"}""";

    private final DeclineUseCases useCases;
    private final InspectionPolicy policy;

    DeclinedRevocationResource(DeclineUseCases useCases, InspectionPolicy policy) {
        this.useCases = useCases;
        this.policy = policy;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_AUTHORITY, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "declineRevocation",
            summary = "Decline a revocation that an inspection proposes, with the document and the reason",
            description =
                    "Roles: provincial-authority of the place for 3 and 4 stars, ministry-authority for 5. Said once; the"
                            + " certificate stays as it is, and the proposal is due no more. It is announced (revocation-declined).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "put right", value = DECLINED)))
    @APIResponse(responseCode = "200", description = "The inspection with the declined proposal, and its new ETag")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: in-the-future, before")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-inspection")
    @APIResponse(
            responseCode = "409",
            description = "problem types revocation-not-proposed, revocation-made, revocation-declined")
    public RestResponse<InspectionJson> decline(@PathParam("id") UUID id, DeclineRequestJson request) {
        var inspection = useCases.decline(id, request);
        return Replies.ok(InspectionJson.of(inspection, policy.today(), true), inspection.version());
    }
}
