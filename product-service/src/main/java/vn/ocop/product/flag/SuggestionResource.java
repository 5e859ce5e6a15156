package vn.ocop.product.flag;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.security.Roles;

@Path("/dossiers/{id}/evidence-suggestions")
@Tag(name = "evidence")
@RunOnVirtualThread
class SuggestionResource {

    private final SuggestionUseCases suggestions;

    SuggestionResource(SuggestionUseCases suggestions) {
        this.suggestions = suggestions;
    }

    @GET
    @RolesAllowed({
        Roles.PRODUCER,
        Roles.COMMUNE_OFFICER,
        Roles.PROVINCIAL_OFFICE,
        Roles.COUNCIL_MEMBER,
        Roles.COUNCIL_CHAIR,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listEvidenceSuggestions",
            summary =
                    "Records of the registers whose numbers read like those on the dossier's proofs; they bind nobody",
            description = "Roles: producer (own), offices of the area, council members that may read the dossier")
    @APIResponse(responseCode = "200", description = "200 at most")
    @APIResponse(responseCode = "403", description = "not-your-producer, not-a-reader, outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<SuggestionJson> list(@RestPath UUID id) {
        return new Page<>(suggestions.of(id), null);
    }
}
