package vn.ocop.product.dossier.form;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.security.Roles;

@Path("/dossiers/{id}/forms")
@Tag(name = "forms")
@RunOnVirtualThread
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
class FormResource {

    private static final String READERS =
            "Roles: producer (own), offices, authorities and auditor by area, council members while"
                    + " assigned. Personal fields for the producer, commune-officer and provincial-office of the area, and auditor alone";

    private final FormUseCases useCases;

    FormResource(FormUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @Path("/01")
    @Operation(
            operationId = "getRegistrationForm",
            summary = "Form 01, every field: of a submission, by default the last; of a draft as it stands",
            description = READERS)
    @APIResponse(responseCode = "200", description = "As lodged; before that as it stands")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    public RegistrationFormJson registration(@RestPath UUID id, @QueryParam("version") @Nullable Integer version) {
        return useCases.registration(id, version);
    }

    @GET
    @Path("/02")
    @Operation(
            operationId = "getSelfAssessmentForm",
            summary = "Form 02, every field, with the points of each answer",
            description = READERS)
    @APIResponse(responseCode = "200", description = "As lodged; before that as it stands")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    public SelfAssessmentFormJson selfAssessment(@RestPath UUID id, @QueryParam("version") @Nullable Integer version) {
        return useCases.selfAssessment(id, version);
    }

    @GET
    @Path("/03")
    @Operation(
            operationId = "getCommuneReportForm",
            summary = "Form 03, every field: what the commune said about a submission, by default the last",
            description = READERS)
    @APIResponse(responseCode = "200", description = "As lodged; before that as it stands")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "commune-report-not-yet")
    public CommuneReportFormJson communeReport(@RestPath UUID id, @QueryParam("version") @Nullable Integer version) {
        return useCases.communeReport(id, version);
    }
}
