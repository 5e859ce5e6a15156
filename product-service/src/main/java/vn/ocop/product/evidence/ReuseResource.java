package vn.ocop.product.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/dossiers")
@Tag(name = "evidence")
@RunOnVirtualThread
class ReuseResource {

    private final ReuseUseCases useCases;

    ReuseResource(ReuseUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Path("/{id}/evidence/{evidenceId}/reuse")
    @Idempotent
    @RolesAllowed(Roles.PRODUCER)
    @Operation(
            operationId = "reuseEvidence",
            summary = "Take over one proof of the earlier dossier, unless it has lapsed",
            description = "Roles: producer (own). The id of the proof is that in the earlier dossier")
    @APIResponse(responseCode = "201", description = "A proof of this dossier, with reusedFrom")
    @APIResponse(responseCode = "403", description = "not-your-producer")
    @APIResponse(responseCode = "404", description = "not-found, no-earlier-dossier")
    @APIResponse(
            responseCode = "409",
            description =
                    "dossier-closed-for-evidence, evidence-lapsed, evidence-already-reused, evidence-already-superseded,"
                            + " evidence-of-another-form")
    public RestResponse<EvidenceJson> reuse(@RestPath UUID id, @RestPath UUID evidenceId) {
        var item = useCases.reuse(id, evidenceId);
        return Replies.created("/api/v1/dossiers/" + id + "/evidence/" + item.id(), EvidenceJson.of(item));
    }

    @POST
    @Path("/{id}/evidence/reuse")
    @Idempotent
    @RolesAllowed(Roles.PRODUCER)
    @Operation(
            operationId = "reuseAllEvidence",
            summary =
                    "Take over every proof of the earlier dossier that is still valid; the others are named with the reason",
            description = "Roles: producer (own). Again, it takes over what was not yet")
    @APIResponse(responseCode = "200", description = "What was taken over, and what was left and why")
    @APIResponse(responseCode = "403", description = "not-your-producer")
    @APIResponse(responseCode = "404", description = "not-found, no-earlier-dossier")
    @APIResponse(responseCode = "409", description = "dossier-closed-for-evidence")
    public ReusedEvidenceJson reuseAll(@RestPath UUID id) {
        return ReusedEvidenceJson.of(useCases.reuseAll(id));
    }
}
