package vn.ocop.assessment.analytics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.security.Roles;

@Path("/councils/{id}/score-analytics")
@Tag(name = "Score analytics")
@RunOnVirtualThread
class ScoreAnalyticsResource {

    private final AnalyticsUseCases useCases;

    ScoreAnalyticsResource(AnalyticsUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY, Roles.AUDITOR})
    @Operation(
            operationId = "getScoreAnalytics",
            summary = "Advisory: how a council's members scored beside each other, per member, pair and criterion",
            description =
                    "Roles: provincial-office, central-office, ministry-authority and auditor by area; not whoever votes in the"
                            + " council. Of confirmed results only, by the sheets of the last closing; never changes one.")
    @APIResponse(responseCode = "200", description = "The figures with their ETag")
    @APIResponse(responseCode = "304", description = "The client has them already")
    @APIResponse(
            responseCode = "403",
            description = "problem types score-analytics-closed, outside-area, role-required")
    @APIResponse(responseCode = "404", description = "problem type no-such-council")
    public RestResponse<ScoreAnalyticsJson> get(
            @PathParam("id") UUID id, @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return AdviceJson.reply(useCases.council(id), ifNoneMatch);
    }
}
