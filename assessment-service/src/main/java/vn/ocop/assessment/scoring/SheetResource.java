package vn.ocop.assessment.scoring;

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
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;

@Path("/assessments/{id}/score-sheets")
@Tag(name = "Scoring")
@RunOnVirtualThread
class SheetResource {

    private final SheetUseCases useCases;
    private final Caller caller;

    SheetResource(SheetUseCases useCases, Caller caller) {
        this.useCases = useCases;
        this.caller = caller;
    }

    @PUT
    @Path("/me")
    @RolesAllowed({Roles.COUNCIL_MEMBER, Roles.COUNCIL_CHAIR})
    @Operation(
            operationId = "saveOwnScoreSheet",
            summary = "Save the own sheet; equal again is the same answer",
            description =
                    "Roles: a voting member of the council who is present and without conflict. No If-Match. Every"
                            + " version is kept; nobody else sees it before scoring closes.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "begun",
                                            value =
                                                    "{\"answers\": {\"1.1\": 3}, \"comments\": {\"1.1\": \"…\"}, \"complete\":"
                                                            + " false}")))
    @APIResponse(responseCode = "200", description = "Stored, with its total")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: no-such-criterion, no-such-option, not-answered")
    @APIResponse(responseCode = "403", description = "problem types not-a-council-member, no-vote, in-conflict")
    @APIResponse(responseCode = "409", description = "problem types wrong-state, not-present")
    public SheetJson save(@PathParam("id") UUID id, SheetJson.Request request) {
        return useCases.save(id, request, caller).sheet();
    }

    @GET
    @Path("/me")
    @RolesAllowed({Roles.COUNCIL_MEMBER, Roles.COUNCIL_CHAIR})
    @Operation(
            operationId = "getOwnScoreSheet",
            summary = "The own sheet",
            description = "Roles: a voting member of the council without conflict.")
    @APIResponse(responseCode = "200", description = "Its last version")
    @APIResponse(responseCode = "404", description = "problem types no-such-assessment, no-sheet-yet")
    public SheetJson mine(@PathParam("id") UUID id) {
        return useCases.mine(id);
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
            operationId = "listScoreSheets",
            summary = "All members' sheets, once scoring has closed",
            description = "Roles: members by seat; offices and auditor by area.")
    @APIResponse(responseCode = "200", description = "The last version of each")
    @APIResponse(responseCode = "409", description = "problem type sheets-hidden")
    public SheetJson.ListJson list(@PathParam("id") UUID id) {
        return new SheetJson.ListJson(useCases.all(id));
    }
}
