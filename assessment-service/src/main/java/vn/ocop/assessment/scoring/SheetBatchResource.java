package vn.ocop.assessment.scoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.platform.problem.ProblemWriter;
import vn.ocop.platform.problem.Texts;
import vn.ocop.platform.security.Roles;

@Path("/meetings/{id}/score-sheets/me")
@Tag(name = "Scoring")
@RunOnVirtualThread
class SheetBatchResource {

    private final SheetBatchUseCases useCases;
    private final ProblemWriter problems;

    SheetBatchResource(SheetBatchUseCases useCases, ProblemWriter problems) {
        this.useCases = useCases;
        this.problems = problems;
    }

    @PUT
    @RolesAllowed({Roles.COUNCIL_MEMBER, Roles.COUNCIL_CHAIR})
    @Operation(
            operationId = "saveOwnScoreSheets",
            summary = "Save up to 60 own sheets of one meeting; equal again is the same answer",
            description =
                    "Roles: a voting member of the council who is present and without conflict. Each sheet is judged as by"
                            + " saveOwnScoreSheet and saved by itself: one that is refused takes no other with it. A body that"
                            + " does not have this shape is refused as a whole.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "one",
                                            value =
                                                    "{\"sheets\": [{\"assessmentId\": \"01999999-0000-7000-8000-000000000001\","
                                                            + " \"answers\": {\"1.1\": 3}, \"comments\": {}, \"complete\":"
                                                            + " false}]}")))
    @APIResponse(
            responseCode = "200",
            description = "Per sheet SAVED or UNCHANGED with its total, or REFUSED with the problem")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: duplicate, too-long (more than 60)")
    @APIResponse(responseCode = "403", description = "problem types not-a-council-member, role-required")
    @APIResponse(responseCode = "404", description = "problem type no-such-meeting")
    public SheetBatchJson.Response save(
            @PathParam("id") UUID id, SheetBatchJson.Request request, @Context HttpHeaders headers) {
        var locale = Texts.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        var path = "/api/v1/meetings/" + id + "/score-sheets/me";
        return new SheetBatchJson.Response(useCases.save(id, request.checked()).stream()
                .map(outcome -> outcome.saved() == null
                        ? SheetBatchJson.ItemJson.refused(
                                outcome.assessmentId(),
                                problems.json(java.util.Objects.requireNonNull(outcome.problem()), locale, path))
                        : SheetBatchJson.ItemJson.of(outcome.assessmentId(), outcome.saved()))
                .toList());
    }
}
