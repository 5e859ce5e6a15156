package vn.ocop.product.dossier.form;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
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
class FormDocumentResource {

    private static final String READERS =
            "Roles: producer (own), offices, authorities and auditor by area, council members while"
                    + " assigned. Personal fields for the producer, commune-officer and provincial-office of the area, and auditor alone";

    private final FormUseCases useCases;

    FormDocumentResource(FormUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @Path("/01/document")
    @Produces("application/pdf")
    @Operation(
            operationId = "getRegistrationDocument",
            summary = "Form 01 with the office part, PDF; a draft is marked as not lodged",
            description = READERS)
    @APIResponse(responseCode = "200", description = "A4 upright, tagged, in Vietnamese; the same bytes each time")
    @APIResponse(responseCode = "304", description = "The client has it already")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<byte[]> registration(
            @RestPath UUID id,
            @QueryParam("version") @Nullable Integer version,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return useCases.reply(useCases.registrationPaper(id, version), ifNoneMatch);
    }

    @GET
    @Path("/02/document")
    @Produces("application/pdf")
    @Operation(
            operationId = "getSelfAssessmentDocument",
            summary = "Form 02 with self-scores and proofs, PDF; a draft is marked as not lodged",
            description = READERS)
    @APIResponse(responseCode = "200", description = "A4 upright, tagged, in Vietnamese; the same bytes each time")
    @APIResponse(responseCode = "304", description = "The client has it already")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<byte[]> selfAssessment(
            @RestPath UUID id,
            @QueryParam("version") @Nullable Integer version,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return useCases.reply(useCases.selfAssessmentPaper(id, version), ifNoneMatch);
    }

    @GET
    @Path("/03/document")
    @Produces("application/pdf")
    @Operation(
            operationId = "getCommuneReportDocument",
            summary = "Form 03, the commune's report, PDF",
            description = READERS)
    @APIResponse(responseCode = "200", description = "A4 upright, tagged, in Vietnamese; the same bytes each time")
    @APIResponse(responseCode = "304", description = "The client has it already")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, not-a-reader")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "commune-report-not-yet")
    public RestResponse<byte[]> communeReport(
            @RestPath UUID id,
            @QueryParam("version") @Nullable Integer version,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return useCases.reply(useCases.communeReportPaper(id, version), ifNoneMatch);
    }
}
