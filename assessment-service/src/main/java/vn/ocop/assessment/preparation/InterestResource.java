package vn.ocop.assessment.preparation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.security.Roles;

@Path("/councils/{id}/interests")
@Tag(name = "Councils")
@RolesAllowed({Roles.COUNCIL_MEMBER, Roles.COUNCIL_CHAIR, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
@RunOnVirtualThread
class InterestResource {

    private static final String EXAMPLE = """
            {"memberId": "01999999-0000-7000-8000-000000000002", "kind": "RELATIVE", "relation": "SIBLING",
             "party": "REPRESENTATIVE", "producerId": "01999999-0000-7000-8000-000000000009",
             "source": "Bản kê khai ngày 20/11/2026"}""";

    private final InterestUseCases useCases;

    InterestResource(InterestUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @Operation(
            operationId = "recordInterest",
            summary =
                    "What ties a member to a producer or a dossier; over all of it the member is in conflict from now on",
            description =
                    "Roles: the member; with its source the council's secretary or office. It holds in every council until it is"
                            + " ended. A sheet that the member has given is taken out of a mean that is not confirmed yet.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "relative", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Recorded")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: required, only-for-relatives, exactly-one, wrong-party")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area")
    @APIResponse(responseCode = "404", description = "problem types no-such-council, not-found")
    public InterestJson tell(@PathParam("id") UUID id, InterestJson.Request request) {
        return InterestJson.of(useCases.tell(id, request));
    }

    @POST
    @Path("/{interestId}/end")
    @Idempotent
    @Operation(
            operationId = "endInterest",
            summary = "It no longer holds; the record stays",
            description =
                    "Roles: the council's secretary or office; the member for what the member told. Ended again it stays as it was.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "left",
                                            value = "{\"reason\": \"Đã nghỉ việc từ năm 2024\"}")))
    @APIResponse(responseCode = "200", description = "Ended")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area")
    @APIResponse(responseCode = "404", description = "problem types no-such-council, not-found")
    public InterestJson end(
            @PathParam("id") UUID id, @PathParam("interestId") UUID interestId, InterestJson.End request) {
        return InterestJson.of(useCases.end(id, interestId, request.reason()));
    }

    @GET
    @Operation(
            operationId = "listInterests",
            summary = "Interests told in a council, ended ones too; a member sees the own",
            description = "Roles: the council's secretary or office; a member the own, wherever they were told.")
    @APIResponse(responseCode = "200", description = "Oldest first")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-council")
    public InterestJson.ListJson list(@PathParam("id") UUID id) {
        return new InterestJson.ListJson(
                useCases.list(id).stream().map(InterestJson::of).toList());
    }
}
