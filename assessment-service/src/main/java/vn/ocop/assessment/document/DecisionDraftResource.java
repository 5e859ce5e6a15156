package vn.ocop.assessment.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.platform.document.PaperPdf;
import vn.ocop.platform.http.Stateless;
import vn.ocop.platform.security.Roles;

@Path("/decisions/drafts")
@Tag(name = "Decisions")
@RunOnVirtualThread
class DecisionDraftResource {

    private static final String EXAMPLE = """
            {"items": [{"assessmentId": "01999999-0000-7000-8000-000000000001", "outcome": "RECOGNISED"}]}""";

    private final RulingUseCases useCases;
    private final PaperPdf pdf;

    DecisionDraftResource(RulingUseCases useCases, PaperPdf pdf) {
        this.useCases = useCases;
        this.pdf = pdf;
    }

    @POST
    @Stateless
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.PROVINCIAL_AUTHORITY, Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY})
    @Produces("application/pdf")
    @Operation(
            operationId = "draftDecision",
            summary = "The text of a decision on confirmed results, PDF, before it is signed; nothing is recorded",
            description = "Roles: the authority that would sign, and its office. What is left out is left blank.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "one product", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "A4 upright, marked as a draft")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: duplicate")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area, in-conflict")
    @APIResponse(responseCode = "404", description = "problem type no-such-assessment")
    @APIResponse(
            responseCode = "409",
            description = "problem types wrong-state, notice-not-decision, wrong-outcome, mixed-issuers")
    public RestResponse<byte[]> draft(DraftJson wanted) {
        return pdf.reply(useCases.draft(wanted), null);
    }
}
