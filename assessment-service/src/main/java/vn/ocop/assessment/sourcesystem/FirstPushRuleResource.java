package vn.ocop.assessment.sourcesystem;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.platform.security.Roles;

/** What a machine client's first push under an unknown code does. */
@Path("/first-push-rules/{provinceCode}")
@Tag(name = "Results decided elsewhere")
@RunOnVirtualThread
class FirstPushRuleResource {

    private final ClientUseCases useCases;

    FirstPushRuleResource(ClientUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.AUDITOR})
    @Operation(
            operationId = "getFirstPushRule",
            summary =
                    "Whether a first push registers the system and binds the client; VN for clients of the whole nation",
            description = "Roles: offices and auditor by area.")
    @APIResponse(responseCode = "200", description = "The rule; it registers unless somebody said otherwise")
    @APIResponse(responseCode = "403", description = "problem types outside-area, role-required")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public ClientJson.Rule get(@PathParam("provinceCode") String provinceCode) {
        return useCases.rule(provinceCode);
    }

    @PUT
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "setFirstPushRule",
            summary = "Say whether a first push registers the system and binds the client",
            description =
                    "Roles: provincial-office of the province, central-office. Systems and clients that are known stay.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "systems are registered by the office alone",
                                            value = "{\"registersByFirstPush\": false}")))
    @APIResponse(responseCode = "200", description = "The rule")
    @APIResponse(responseCode = "403", description = "problem types outside-area, role-required")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public ClientJson.Rule set(@PathParam("provinceCode") String provinceCode, ClientJson.RuleRequest request) {
        return useCases.set(new ClientJson.Rule(provinceCode, request.registersByFirstPush()));
    }
}
