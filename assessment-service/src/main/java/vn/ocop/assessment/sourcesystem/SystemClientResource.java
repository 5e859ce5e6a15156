package vn.ocop.assessment.sourcesystem;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.security.Roles;

/** Machine clients of a system. */
@Path("/source-systems/{code}/clients")
@Tag(name = "Results decided elsewhere")
@RunOnVirtualThread
class SystemClientResource {

    private final ClientUseCases useCases;

    SystemClientResource(ClientUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.AUDITOR})
    @Operation(
            operationId = "listSourceSystemClients",
            summary = "Machine clients that push for the system, by name",
            description = "Roles: offices and auditor by area.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public Page<ClientJson.Bound> list(
            @PathParam("code") String code,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit).withKeys(1);
        var key = page.afterKeys().isEmpty() ? null : page.afterKeys().getFirst();
        var clients = useCases.clients(code, key, page.limit() + 1);
        return Page.of(clients, page, c -> PageRequest.cursor(c.username()), c -> c);
    }

    @PUT
    @Path("/{username}")
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "bindSourceSystemClient",
            summary = "Let a machine client push for the system",
            description = "Roles: provincial-office of the system's province, central-office.")
    @APIResponse(responseCode = "204", description = "Bound, now or before")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public void bind(@PathParam("code") String code, @PathParam("username") String username) {
        useCases.bind(code, username);
    }

    @DELETE
    @Path("/{username}")
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "endSourceSystemClient",
            summary = "Let a machine client push for the system no longer, files that wait included",
            description = "Roles: provincial-office of the system's province, central-office.")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public void end(@PathParam("code") String code, @PathParam("username") String username) {
        useCases.end(code, username);
    }
}
