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

@Path("/certificates/{number}/extension")
@RunOnVirtualThread
@Tag(name = "certificates")
class ExtensionResource {

    private final ExtensionUseCases extensions;
    private final CertificateAnswers answers;

    ExtensionResource(ExtensionUseCases extensions, CertificateAnswers answers) {
        this.extensions = extensions;
        this.answers = answers;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_AUTHORITY, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "extendCertificate",
            summary =
                    "Keep in force under Article 12. Role: provincial-authority of the province for 3 and 4 stars, ministry-authority for 5")
    @APIResponse(responseCode = "200", description = "In force until the new last day")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: signed in the future or before 22 May 2026")
    @APIResponse(responseCode = "403", description = "problem type other-level-decides or outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-certificate")
    @APIResponse(
            responseCode = "409",
            description =
                    "problem type filing-window-was-open, already-extended, extension-too-long or certificate-not-in-force")
    public RestResponse<CertificateJson> extend(
            @PathParam("number") String number, @Nullable @HeaderParam("If-Match") String ifMatch, ExtensionJson body) {
        var entry = extensions.extend(number, body.toDomain(), IfMatch.optional(ifMatch));
        return Replies.ok(answers.json(entry), entry.version());
    }
}
