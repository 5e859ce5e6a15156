package vn.ocop.product.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import vn.ocop.platform.security.Roles;

@Path("/dossiers")
@Tag(name = "dossiers")
@RunOnVirtualThread
class ChangesResource {

    private final ChangesUseCases useCases;

    ChangesResource(ChangesUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @Path("/{id}/changes")
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
            operationId = "getDossierChanges",
            summary = "Exactly the criteria whose answers or proofs differ from the earlier dossier",
            description =
                    "Roles: producer (own), offices, authorities and auditor by area, council members while assigned. For upgrades"
                            + " and re-assessments; the earlier dossier is the last that led to a recognition")
    @APIResponse(
            responseCode = "200",
            description = "Old and new answer with points, and each proof: new, reused, lapsed, left out")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found, no-earlier-dossier")
    public ChangesJson read(@RestPath UUID id) {
        return useCases.read(id);
    }
}
