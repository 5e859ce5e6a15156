package vn.ocop.certification.revocationcase;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.revocationcase.RevocationCaseJson.DeclineJson;
import vn.ocop.certification.revocationcase.RevocationCaseJson.Shown;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.security.Roles;

@Path("/revocation-cases")
@RunOnVirtualThread
@Tag(name = "certificates")
class RevocationCaseResource {

    private final RevocationCaseUseCases cases;

    RevocationCaseResource(RevocationCaseUseCases cases) {
        this.cases = cases;
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_AUTHORITY, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "declineRevocationCase",
            summary =
                    "Do not revoke, with reasons. Role: provincial-authority of the province for 3 and 4 stars, ministry-authority for 5")
    @APIResponse(responseCode = "200", description = "DECLINED; the certificate stays as it is")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem type other-level-revokes or outside-area")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    @APIResponse(responseCode = "409", description = "problem type revocation-case-closed")
    public Shown decline(@PathParam("id") UUID id, DeclineJson body) {
        return Shown.of(cases.decline(id, body), cases.day());
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
            operationId = "listRevocationCases",
            summary =
                    "Revocations that wait for the authority, the earliest last day first; those of inspections stand with the"
                            + " inspections. Role: an office or authority, its own area")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem type outside-area")
    public Page<Shown> list(
            @Nullable @QueryParam("province") @Parameter(example = "08") String province,
            @DefaultValue("WAITING") @QueryParam("show") RevocationCaseUseCases.Wanted show,
            @Nullable @QueryParam("after") String after,
            @Nullable @QueryParam("limit") Integer limit) {
        var page = PageRequest.of(after, limit);
        var today = cases.day();
        return Page.of(
                cases.list(province, show, page),
                page,
                it -> PageRequest.cursor(it.dueOn(), it.id()),
                it -> Shown.of(it, today));
    }
}
