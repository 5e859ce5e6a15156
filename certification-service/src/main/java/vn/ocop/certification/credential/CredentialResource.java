package vn.ocop.certification.credential;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Replies;

@Path("/certificates/{number}/credential")
@RunOnVirtualThread
@Tag(name = "certificates")
class CredentialResource {

    private final CredentialUseCases credentials;

    CredentialResource(CredentialUseCases credentials) {
        this.credentials = credentials;
    }

    @GET
    @PermitAll
    @Produces("application/vc+jwt")
    @Operation(
            operationId = "getCertificateCredential",
            summary =
                    "The certificate as a signed credential that verifies without network (W3C VC 2.0 as JWT, Ed25519). Role: none")
    @APIResponse(
            responseCode = "200",
            description = "The token; keys at /.well-known/jwks.json, what has ended at the list that it names")
    @APIResponse(responseCode = "404", description = "problem type no-such-certificate")
    public RestResponse<String> credential(
            @PathParam("number") @Parameter(example = "OCOP-08-2026-000001") String number,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var token = credentials.credential(number);
        return Replies.cached(token, TokenTag.of(token), ifNoneMatch);
    }
}
