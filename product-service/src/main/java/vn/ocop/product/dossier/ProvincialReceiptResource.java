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

@Path("/dossiers/{id}/provincial-receipt")
@Tag(name = "dossiers")
@RunOnVirtualThread
class ProvincialReceiptResource {

    private final ProvincialReceiptUseCases useCases;

    ProvincialReceiptResource(ProvincialReceiptUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PROVINCIAL_OFFICE)
    @Operation(
            operationId = "receiveDossierAtProvince",
            summary = "Note in Form 01 that the province has taken in a forwarded dossier: number, day, official",
            description = "Roles: provincial-office of the dossier's province. Needs If-Match. Once per submission")
    @APIResponse(responseCode = "200", description = "Noted; new ETag of the dossier")
    @APIResponse(responseCode = "400", description = "invalid-input: in-the-future, before the forwarding")
    @APIResponse(responseCode = "403", description = "outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "dossier-wrong-state, dossier-already-received")
    @APIResponse(responseCode = "412", description = "stale")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public RestResponse<OfficeReceiptJson> receive(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, ProvincialReceiptJson receipt) {
        var entered = useCases.receive(id, IfMatch.required(ifMatch), receipt);
        return Replies.ok(entered.receipt(), entered.version());
    }
}
