package vn.ocop.assessment.forms;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Evaluation;
import vn.ocop.platform.http.Stateless;

/** Asks nobody and takes less time than a change of threads: it stays on the event loop. */
@Path("/criteria-sets/{number}/evaluations")
@Tag(name = "Criteria sets")
@PermitAll
@NonBlocking
class EvaluationResource {

    private final FormStore forms;

    EvaluationResource(FormStore forms) {
        this.forms = forms;
    }

    @POST
    @Stateless
    @Operation(
            operationId = "evaluateAnswers",
            summary = "Points, stars and missed minimums of answers; stores nothing",
            description =
                    "Public. A criterion left out scores 0. Findings are ids of printed rules that a person raises.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "set 11",
                                            value = "{\"answers\": {\"1.1\": 3, \"1.2\": 2, \"4.1\": 3}}")))
    @APIResponse(responseCode = "200", description = "The evaluation")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: no-such-criterion, no-such-option")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public Evaluation evaluate(
            @PathParam("number") int number,
            @QueryParam("version") @Nullable String version,
            CriteriaSetJson.EvaluationRequest request) {
        return request.evaluate(forms.get(number, version));
    }
}
