package vn.ocop.certification.qualityscheme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.ListTag;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/quality-schemes")
@RunOnVirtualThread
@Tag(name = "quality-certificates")
class QualitySchemeResource {

    private final QualitySchemeUseCases schemes;

    QualitySchemeResource(QualitySchemeUseCases schemes) {
        this.schemes = schemes;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listSchemes", summary = "The code list of quality schemes, by code. Role: none")
    @APIResponse(responseCode = "200", description = "All, or those active on a day")
    public RestResponse<Page<QualityScheme>> list(
            @Nullable @QueryParam("activeOn") LocalDate activeOn,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var all = new Page<>(schemes.all(activeOn), null);
        return Replies.cached(all, ListTag.of(all), ifNoneMatch);
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "getScheme", summary = "One quality scheme. Role: none")
    @APIResponse(responseCode = "200", description = "The scheme")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<QualityScheme> get(
            @PathParam("code") @Parameter(example = "VIETGAP") String code,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var scheme = schemes.get(code);
        return Replies.cached(scheme, Replies.etag(scheme.version()), ifNoneMatch);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed({Roles.CENTRAL_OFFICE, Roles.ADMINISTRATOR})
    @Operation(
            operationId = "putScheme",
            summary = "Add a scheme or replace what is said of it. Role: central-office or administrator, whole nation")
    @APIResponse(responseCode = "200", description = "As it stands; a repeat changes nothing")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem type role-required or outside-area")
    @APIResponse(responseCode = "412", description = "problem type stale")
    public RestResponse<QualityScheme> put(
            @PathParam("code") @Parameter(example = "VIETGAP") String code,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            QualitySchemeJson body) {
        var scheme = schemes.put(code, body, IfMatch.optional(ifMatch));
        return Replies.ok(scheme, scheme.version());
    }
}
