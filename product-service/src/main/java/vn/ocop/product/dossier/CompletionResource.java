package vn.ocop.product.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/dossiers/{id}/completion")
@Tag(name = "dossiers")
@RunOnVirtualThread
class CompletionResource {

    private final CompletionUseCases useCases;
    private final DossierReadUseCases reads;

    CompletionResource(CompletionUseCases useCases, DossierReadUseCases reads) {
        this.useCases = useCases;
        this.reads = reads;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PRODUCER)
    @Operation(
            operationId = "completeDossier",
            summary = "Send the completed dossier back to whoever asked for it, as a new version",
            description = "Roles: producer (own). Needs If-Match. Without a second check by the commune")
    @APIResponse(responseCode = "200", description = "FORWARDED; new ETag")
    @APIResponse(responseCode = "403", description = "not-your-producer")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "dossier-wrong-state, nothing-completed")
    @APIResponse(responseCode = "412", description = "stale")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public RestResponse<DossierJson> complete(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, CompletionJson completion) {
        var dossier = reads.whole(useCases.complete(id, IfMatch.required(ifMatch), completion));
        return Replies.ok(dossier.json(), dossier.version());
    }
}
