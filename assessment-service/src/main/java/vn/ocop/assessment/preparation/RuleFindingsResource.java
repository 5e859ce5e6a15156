package vn.ocop.assessment.preparation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.platform.security.Roles;

@Path("/assessments/{id}/rule-findings")
@Tag(name = "Preparation")
@RunOnVirtualThread
class RuleFindingsResource {

    private final PreparationUseCases useCases;

    RuleFindingsResource(PreparationUseCases useCases) {
        this.useCases = useCases;
    }

    @PUT
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "recordRuleFindings",
            summary = "The council's answers to the printed rules: a stop counts later criteria 0, any other rejects",
            description = "Roles: the office or secretary of the council. Replaces all earlier findings.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "stop",
                                            value =
                                                    "{\"findings\": [{\"rule\": \"stop:6.1.1\", \"evidence\": \"Biên bản số 3\"}]}")))
    @APIResponse(responseCode = "200", description = "Stored; the state is REJECTED if a rule refuses the product")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: no-such-rule")
    @APIResponse(responseCode = "409", description = "problem type wrong-state")
    public RuleFindingsJson.Response put(@PathParam("id") UUID id, RuleFindingsJson findings) {
        return useCases.find(id, findings);
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
    @Operation(
            operationId = "getRuleFindings",
            summary = "Raised rules, and all that the form prints",
            description = "Roles: offices and auditor by area, members by seat.")
    @APIResponse(responseCode = "200", description = "The findings")
    public RuleFindingsJson.Response get(@PathParam("id") UUID id) {
        return useCases.readFindings(id);
    }
}
