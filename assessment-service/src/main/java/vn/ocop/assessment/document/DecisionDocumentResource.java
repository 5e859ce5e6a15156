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

@Path("/decisions/{id}/document")
@Tag(name = "Decisions")
@RunOnVirtualThread
class DecisionDocumentResource {

    private final RulingUseCases useCases;
    private final PaperPdf pdf;

    DecisionDocumentResource(RulingUseCases useCases, PaperPdf pdf) {
        this.useCases = useCases;
        this.pdf = pdf;
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Produces("application/pdf")
    @Operation(
            operationId = "getDecisionDocument",
            summary = "A recorded decision with its list of products, PDF",
            description = "Roles: offices, authorities and auditor by area.")
    @APIResponse(responseCode = "200", description = "A4 upright, tagged, in Vietnamese; the same bytes each time")
    @APIResponse(responseCode = "304", description = "The client has it already")
    @APIResponse(responseCode = "403", description = "problem types outside-area, in-conflict")
    @APIResponse(responseCode = "404", description = "problem type no-such-decision")
    public RestResponse<byte[]> document(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        return pdf.reply(useCases.document(id), ifNoneMatch);
    }
}
