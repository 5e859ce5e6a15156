package vn.ocop.product.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;
import vn.ocop.product.consultant.ConsultantJson;
import vn.ocop.product.consultant.ConsultantNamingJson;
import vn.ocop.product.consultant.ConsultantWithdrawalJson;

@Path("/dossiers/{id}/consultants")
@Tag(name = "dossiers")
@RunOnVirtualThread
class ConsultantResource {

    private final ConsultantUseCases useCases;

    ConsultantResource(ConsultantUseCases useCases) {
        this.useCases = useCases;
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
            operationId = "listDossierConsultants",
            summary = "Who advised on the dossier; those named by mistake stay with the reason",
            description =
                    "Roles: producer (own), offices, authorities and auditor by area, council members while assigned")
    @APIResponse(responseCode = "200", description = "All, in the order they were named")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<ConsultantJson> list(@RestPath UUID id) {
        var all = useCases.list(id).stream().map(ConsultantJson::of).toList();
        return new Page<>(all, null); // a handful at most: people who advised on one dossier
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "nameDossierConsultant",
            summary = "Name a person who advised on the dossier: in a council it neither sees nor scores the product",
            description = "Roles: producer (own), commune-officer and provincial-office (area), in every state")
    @APIResponse(responseCode = "201", description = "Named; a council that has the dossier is told at once")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "consultant-already-named")
    public RestResponse<ConsultantJson> name(@RestPath UUID id, ConsultantNamingJson naming) {
        return Replies.created("/api/v1/dossiers/" + id + "/consultants", ConsultantJson.of(useCases.name(id, naming)));
    }

    @POST
    @Path("/{consultantId}/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "withdrawDossierConsultant",
            summary = "Take back that a person was named by mistake, with the reason; it stays on record",
            description =
                    "Roles: commune-officer and provincial-office (area); producer (own), what it named itself and while it"
                            + " has the dossier. Nobody takes back the naming of the own account")
    @APIResponse(responseCode = "200", description = "Withdrawn; a council that has the dossier is told at once")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, consultant-not-yours")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "consultant-withdrawn")
    public ConsultantJson withdraw(
            @RestPath UUID id, @RestPath UUID consultantId, ConsultantWithdrawalJson withdrawal) {
        return ConsultantJson.of(useCases.withdraw(id, consultantId, withdrawal.reason()));
    }
}
