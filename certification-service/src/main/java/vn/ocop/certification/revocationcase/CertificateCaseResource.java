package vn.ocop.certification.revocationcase;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.certification.revocationcase.RevocationCaseJson.NewJson;
import vn.ocop.certification.revocationcase.RevocationCaseJson.Shown;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/certificates/{number}/revocation-cases")
@RunOnVirtualThread
@Tag(name = "certificates")
class CertificateCaseResource {

    private final RevocationCaseUseCases cases;

    CertificateCaseResource(RevocationCaseUseCases cases) {
        this.cases = cases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "openRevocationCase",
            summary =
                    "Record a competent authority's conclusion, or the commune's confirmation that production stopped, about a"
                            + " certificate: its authority decides within 15 calendar days. Role: an office, its own area")
    @APIResponse(responseCode = "201", description = "DUE, or OVERDUE where the days are over")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem type outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-certificate")
    @APIResponse(responseCode = "409", description = "problem type certificate-not-in-force, revocation-case-recorded")
    public RestResponse<Shown> open(
            @PathParam("number") @Parameter(example = "OCOP-08-2026-000001") String number, NewJson body) {
        var opened = cases.open(number, body);
        return Replies.created("/api/v1/revocation-cases/" + opened.id(), Shown.of(opened, cases.day()));
    }
}
