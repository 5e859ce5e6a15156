package vn.ocop.assessment.meeting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/meetings/{id}")
@Tag(name = "Meetings")
@RunOnVirtualThread
class MeetingResource {

    private final MeetingUseCases useCases;

    MeetingResource(MeetingUseCases useCases) {
        this.useCases = useCases;
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
            operationId = "getMeeting",
            summary = "A meeting with its attendance",
            description = "Roles: offices and auditor by area, members by seat.")
    @APIResponse(responseCode = "200", description = "The meeting with its ETag")
    @APIResponse(responseCode = "404", description = "problem type no-such-meeting")
    public RestResponse<MeetingJson> get(@PathParam("id") UUID id) {
        var meeting = useCases.read(id);
        return Replies.ok(MeetingJson.of(meeting), meeting.version());
    }

    @PUT
    @Path("/attendance")
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "takeAttendance",
            summary = "Who came, to the room or online, and who did not; only those who came may score",
            description = "Roles: the office or secretary of the council. Replaces what was taken before.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one absent",
                                            value =
                                                    "{\"present\": [\"01999999-0000-7000-8000-000000000002\"], \"absent\":"
                                                            + " [{\"memberId\": \"01999999-0000-7000-8000-000000000003\","
                                                            + " \"reason\": \"Đi công tác\"}]}")))
    @APIResponse(responseCode = "200", description = "Taken")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: no-such-member, duplicate")
    @APIResponse(responseCode = "409", description = "problem types attendance-fixed, asked-in-writing")
    public RestResponse<MeetingJson> attend(@PathParam("id") UUID id, MeetingJson.AttendanceJson attendance) {
        var meeting = useCases.attend(id, attendance);
        return Replies.ok(MeetingJson.of(meeting), meeting.version());
    }
}
