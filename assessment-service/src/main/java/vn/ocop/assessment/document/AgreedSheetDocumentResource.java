package vn.ocop.assessment.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.document.PaperPdf;
import vn.ocop.platform.security.Roles;

@Path("/assessments/{id}/agreed-sheet/document")
@Tag(name = "Scoring")
@RunOnVirtualThread
class AgreedSheetDocumentResource {

    private final PaperUseCases useCases;
    private final PaperPdf pdf;

    AgreedSheetDocumentResource(PaperUseCases useCases, PaperPdf pdf) {
        this.useCases = useCases;
        this.pdf = pdf;
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.COUNCIL_MEMBER,
        Roles.COUNCIL_CHAIR,
        Roles.AUDITOR
    })
    @Produces("application/pdf")
    @Operation(
            operationId = "getAgreedSheetDocument",
            summary = "The sheet that the council agreed on, PDF; once the chair has confirmed it",
            description = "Roles: members by seat; offices and auditor by area.")
    @APIResponse(responseCode = "200", description = "A4 upright, tagged, in Vietnamese; the same bytes each time")
    @APIResponse(responseCode = "304", description = "The client has it already")
    @APIResponse(responseCode = "403", description = "problem types in-conflict, outside-area, forbidden")
    @APIResponse(responseCode = "404", description = "problem type no-such-assessment")
    @APIResponse(responseCode = "409", description = "problem type no-result-yet")
    public RestResponse<byte[]> document(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        return pdf.reply(useCases.agreedSheet(id), ifNoneMatch);
    }
}
