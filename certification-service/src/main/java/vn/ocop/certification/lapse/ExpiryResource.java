package vn.ocop.certification.lapse;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.security.Roles;

@Path("/expiries")
@RunOnVirtualThread
@Tag(name = "certificates")
class ExpiryResource {

    private final ExpiryUseCases expiries;

    ExpiryResource(ExpiryUseCases expiries) {
        this.expiries = expiries;
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(
            operationId = "listExpiries",
            summary = "Certificates that lapse soon, soonest first. Role: an office, its own area")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem type outside-area")
    public Page<ExpiryJson> list(
            @DefaultValue("P180D") @QueryParam("within") @Parameter(example = "P180D") String within,
            @Nullable @QueryParam("province") @Parameter(example = "08") String province,
            @Nullable @QueryParam("after") String after,
            @Nullable @QueryParam("limit") Integer limit) {
        var page = PageRequest.of(after, limit);
        return Page.of(
                expiries.lapsing(within, province, page),
                page,
                expiry -> PageRequest.cursor(expiry.lastDay(), expiry.certificateId()),
                expiry -> expiry);
    }
}
