package vn.ocop.assessment.resultimport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
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

@Path("/source-systems")
@Tag(name = "Results decided elsewhere")
@RunOnVirtualThread
class SourceSystemResource {

    private final ImportUseCases useCases;

    SourceSystemResource(ImportUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "registerSourceSystem",
            summary = "Register a system that pushes results; its first push registers it too",
            description = "Roles: provincial-office of the province, central-office.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "province",
                                            value =
                                                    "{\"code\": \"tuyenquang-ocop\", \"provinceCode\": \"08\", \"name\": \"OCOP"
                                                            + " Tuyên Quang\"}")))
    @APIResponse(responseCode = "201", description = "Registered")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: duplicate, no-such-province")
    @APIResponse(responseCode = "403", description = "problem types outside-area, role-required")
    public RestResponse<SystemJson> register(SystemJson.Request request) {
        return Replies.created("/api/v1/source-systems", useCases.register(request));
    }

    @GET
    @RolesAllowed({Roles.PROVINCIAL_SYSTEM, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.AUDITOR})
    @Operation(
            operationId = "listSourceSystems",
            summary = "Systems of the caller's area, by code",
            description = "Roles: provincial-system, offices and auditor by area.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<SystemJson> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit).withKeys(1);
        var key = page.afterKeys().isEmpty() ? null : page.afterKeys().getFirst();
        var systems = useCases.systems(key, page.limit() + 1);
        return Page.of(systems, page, s -> PageRequest.cursor(s.code()), s -> s);
    }
}
