package vn.ocop.assessment.preparation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.platform.http.Stateless;
import vn.ocop.platform.security.Roles;

@Path("/councils/conflict-checks")
@Tag(name = "Councils")
@RunOnVirtualThread
class ConflictCheckResource {

    private static final String EXAMPLE = """
            {"usernames": ["tq.chair", "tq.member1"], "assessmentIds": ["01999999-0000-7000-8000-000000000001"]}""";

    private final ConflictUseCases useCases;

    ConflictCheckResource(ConflictUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Stateless
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "checkConflicts",
            summary = "Before members are named: who is known to be in conflict over which product",
            description = "Roles: provincial-office and central-office by area. Writes nothing.")
    @RequestBody(
            content =
                    @Content(mediaType = "application/json", examples = @ExampleObject(name = "two", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "Each known conflict with its ground; an empty list if none is known")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(
            responseCode = "404",
            description = "problem type no-such-assessment: one does not exist or lies outside the caller's area")
    public ConflictCheckJson.Response check(ConflictCheckJson request) {
        return ConflictCheckJson.Response.of(useCases.known(request.usernames(), request.assessmentIds()));
    }
}
