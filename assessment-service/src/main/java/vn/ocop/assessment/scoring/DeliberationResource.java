package vn.ocop.assessment.scoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.assessment.review.AssessmentJson;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;

@Path("/assessments/{id}/deliberations")
@Tag(name = "Scoring")
@RunOnVirtualThread
class DeliberationResource {

    private final ClosingUseCases useCases;
    private final Clock clock;

    DeliberationResource(ClosingUseCases useCases, Clock clock) {
        this.useCases = useCases;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.COUNCIL_MEMBER})
    @Operation(
            operationId = "recordDeliberation",
            summary = "Put the talk on record; the members score again, or another meeting must",
            description =
                    "Roles: the secretary of the council. After the last round that the operating rules allow in one meeting, the"
                            + " product goes back to UNDER_REVIEW without a result and can be put on another agenda.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "talk",
                                            value = "{\"summary\": \"Hội đồng thống nhất cách chấm tiêu chí 4.1\"}")))
    @APIResponse(responseCode = "200", description = "The state is SCORING again; UNDER_REVIEW after the last round")
    @APIResponse(responseCode = "409", description = "problem types wrong-state, meeting-required")
    public RestResponse<AssessmentJson> record(@PathParam("id") UUID id, DeliberationJson talk) {
        var docket = useCases.deliberate(id, talk.checked(VietnamTime.today(clock)));
        return Replies.ok(AssessmentJson.of(docket), docket.version());
    }
}
