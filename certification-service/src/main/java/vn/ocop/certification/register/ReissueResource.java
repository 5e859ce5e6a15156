package vn.ocop.certification.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/certificates/{number}/reissue")
@RunOnVirtualThread
@Tag(name = "certificates")
class ReissueResource {

    private final ReissueUseCases reissues;
    private final CertificateAnswers answers;

    ReissueResource(ReissueUseCases reissues, CertificateAnswers answers) {
        this.reissues = reissues;
        this.answers = answers;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_AUTHORITY, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "reissueCertificate",
            summary =
                    "Issue anew with corrected words and the same stars and days. Role: provincial-authority of the province for 3 and 4 stars, ministry-authority for 5")
    @APIResponse(responseCode = "201", description = "The new certificate; the one before is SUPERSEDED")
    @APIResponse(responseCode = "403", description = "problem type other-level-decides or outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-certificate")
    @APIResponse(responseCode = "409", description = "problem type certificate-not-in-force or nothing-to-correct")
    public RestResponse<CertificateJson> reissue(
            @PathParam("number") String number, @Nullable @HeaderParam("If-Match") String ifMatch, ReissueJson body) {
        var entry = reissues.reissue(number, body, IfMatch.optional(ifMatch));
        return Replies.created("/api/v1/certificates/" + entry.number().text(), answers.json(entry), entry.version());
    }
}
