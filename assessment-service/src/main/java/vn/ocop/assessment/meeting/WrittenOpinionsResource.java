package vn.ocop.assessment.meeting;

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

@Path("/councils/{id}/written-opinions")
@Tag(name = "Meetings")
@RunOnVirtualThread
class WrittenOpinionsResource {

    private final WrittenOpinionsUseCases useCases;

    WrittenOpinionsResource(WrittenOpinionsUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "askForWrittenOpinions",
            summary = "Ask all voting members for written opinions on re-assessments, instead of a meeting",
            description =
                    "Roles: the office or secretary of the council. All or none; each goes to SCORING. Members write their"
                            + " sheets unseen by each other; the secretary closes each product once all asked have answered, or the"
                            + " last day has passed. Opinions that differ lead to a meeting (Decision 26/2026, Article 7.6).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value = "{\"answerBy\": \"2026-12-10\", \"assessmentIds\":"
                                                    + " [\"01999999-0000-7000-8000-000000000001\"]}")))
    @APIResponse(responseCode = "201", description = "Asked; Location of what is kept like a meeting, with its minutes")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: out-of-range, duplicate")
    @APIResponse(
            responseCode = "409",
            description =
                    "problem types not-a-reassessment, meeting-required, consulting-report-missing, wrong-state, not-of-this-council")
    public RestResponse<MeetingJson> ask(@PathParam("id") UUID id, MeetingJson.NewOpinions request) {
        var asked = useCases.ask(id, request);
        return Replies.created("/api/v1/meetings/" + asked.id(), MeetingJson.of(asked), asked.version());
    }
}
