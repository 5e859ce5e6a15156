package vn.ocop.assessment.meeting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/councils/{id}/meetings")
@Tag(name = "Meetings")
@RunOnVirtualThread
class CouncilMeetingsResource {

    private final MeetingUseCases useCases;

    CouncilMeetingsResource(MeetingUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "callMeeting",
            summary = "Call a meeting on products that have a consulting report; each goes to SCORING",
            description =
                    "Roles: the office or secretary of the council. All or none. A re-assessment is heard in writing first, unless"
                            + " there is a reason to meet (Decision 26/2026, Article 7.6).")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value =
                                                    "{\"startsAt\": \"2026-11-21T08:00:00+07:00\", \"place\": \"UBND tỉnh\","
                                                            + " \"assessmentIds\": [\"01999999-0000-7000-8000-000000000001\"]}")))
    @APIResponse(responseCode = "201", description = "Called")
    @APIResponse(
            responseCode = "409",
            description =
                    "problem types consulting-report-missing, wrong-state, not-of-this-council, written-opinions-first")
    public RestResponse<MeetingJson> call(@PathParam("id") UUID id, MeetingJson.NewMeeting request) {
        var meeting = useCases.call(request.in(id));
        return Replies.created("/api/v1/meetings/" + meeting.id(), MeetingJson.of(meeting), meeting.version());
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.COUNCIL_MEMBER,
        Roles.COUNCIL_CHAIR,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listMeetings",
            summary = "A council's meetings, newest first",
            description = "Roles: offices and auditor by area, members by seat.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<MeetingJson> list(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit);
        var meetings = useCases.list(id, page.afterId(), page.limit() + 1);
        return Page.of(meetings, page, m -> PageRequest.cursor(m.id()), MeetingJson::of);
    }
}
