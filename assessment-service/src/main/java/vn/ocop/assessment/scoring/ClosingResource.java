package vn.ocop.assessment.scoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.review.AssessmentJson;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/assessments/{id}/scoring-closure")
@Tag(name = "Scoring")
@RunOnVirtualThread
class ClosingResource {

    private final ClosingUseCases useCases;

    ClosingResource(ClosingUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.COUNCIL_MEMBER})
    @Operation(
            operationId = "closeScoring",
            summary = "Close the scoring: the mean is fixed, or the council must deliberate",
            description = "Roles: the secretary of the council. Needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description =
                    "AGREED with the mean, or DELIBERATION with the spread and the rounds left; of written opinions with the disagreement")
    @APIResponse(responseCode = "403", description = "problem types not-a-council-member, wrong-position")
    @APIResponse(
            responseCode = "409",
            description = "problem types quorum-missing, chair-missing, wrong-state, opinions-outstanding")
    @APIResponse(responseCode = "412", description = "problem type stale")
    @APIResponse(responseCode = "428", description = "problem type precondition-required")
    public RestResponse<AssessmentJson.ClosingJson> close(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var docket = useCases.close(id, IfMatch.required(ifMatch));
        return Replies.ok(Objects.requireNonNull(AssessmentJson.ClosingJson.of(docket)), docket.version());
    }
}
