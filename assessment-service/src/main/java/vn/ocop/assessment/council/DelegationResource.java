package vn.ocop.assessment.council;

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

@Path("/councils/{id}/chair-delegations")
@Tag(name = "Councils")
@RunOnVirtualThread
class DelegationResource {

    private static final String EXAMPLE = """
            {"memberId": "01999999-0000-7000-8000-000000000002", "from": "2026-11-23", "until": "2026-11-30",
             "document": {"number": "21/GUQ-HĐ", "signedOn": "2026-11-20"}}""";

    private final DelegationUseCases useCases;

    DelegationResource(DelegationUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.COUNCIL_CHAIR, Roles.COUNCIL_MEMBER})
    @Operation(
            operationId = "delegateChair",
            summary = "The chair gives the chair's power to a vice chair for a time, by a document",
            description =
                    "Roles: the chair of the council; its secretary or office. In that time the vice chair's sheet counts as the"
                            + " chair's where the chair did not come, and either may confirm. It lifts no conflict: over such a"
                            + " product an acting chair is named. On a day the delegation recorded last counts; all are kept.")
    @RequestBody(
            content =
                    @Content(mediaType = "application/json", examples = @ExampleObject(name = "week", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Recorded")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: no-such-member, vice-chair-needed, before-its-document …")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-council")
    public DelegationJson delegate(@PathParam("id") UUID id, DelegationJson request) {
        return DelegationJson.of(useCases.delegate(id, request));
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
            operationId = "listChairDelegations",
            summary = "Every delegation of a council's chair, oldest first",
            description = "Roles: offices, authorities and auditor by area; members by seat.")
    @APIResponse(responseCode = "200", description = "All delegations")
    @APIResponse(responseCode = "404", description = "problem type no-such-council")
    public DelegationJson.ListJson list(@PathParam("id") UUID id) {
        return new DelegationJson.ListJson(
                useCases.all(id).stream().map(DelegationJson::of).toList());
    }
}
