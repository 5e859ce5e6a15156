package vn.ocop.certification.credential;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Replies;

@Path("/.well-known/jwks.json")
@RunOnVirtualThread
@Tag(name = "verification")
class KeySetResource {

    /** RFC 7517. */
    @Schema(name = "KeySet")
    record KeySetJson(List<KeyJson> keys) {}

    /**
     * RFC 8037.
     *
     * @param x the public key, base64url
     */
    @Schema(name = "Key")
    record KeyJson(String kty, String crv, String alg, String use, String kid, String x) {}

    private final CredentialUseCases credentials;

    KeySetResource(CredentialUseCases credentials) {
        this.credentials = credentials;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getKeySet",
            summary = "The public keys behind credentials and status lists (JSON Web Key Set). Role: none",
            description =
                    "Also at /.well-known/jwks.json. A key appears before its first day and stays until all that it signed has ended.")
    @APIResponse(responseCode = "200", description = "Oldest first")
    public RestResponse<KeySetJson> keys(@Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var keys = credentials.published();
        var tag = keys.stream().map(SigningKey::kid).collect(Collectors.joining(".", "\"", "\""));
        return Replies.cached(
                new KeySetJson(keys.stream().map(KeySetResource::json).toList()), tag, ifNoneMatch);
    }

    private static KeyJson json(SigningKey key) {
        return new KeyJson("OKP", "Ed25519", "EdDSA", "sig", key.kid(), key.x());
    }
}
