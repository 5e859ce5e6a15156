package vn.ocop.assessment.analytics;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.security.Roles;

@Path("/councils/score-analytics")
@Tag(name = "Score analytics")
@RunOnVirtualThread
class CouncilComparisonResource {

    /** Decision 26/2026 has no results before. */
    private static final int FIRST_YEAR = 2026;

    private static final int LAST_YEAR = 2100;

    private final AnalyticsUseCases useCases;

    CouncilComparisonResource(AnalyticsUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY, Roles.AUDITOR})
    @Operation(
            operationId = "compareCouncils",
            summary = "Advisory: councils of the caller's area beside each other in a year, and what stands out",
            description =
                    "Roles: provincial-office, central-office, ministry-authority and auditor by area; central councils only with"
                            + " the whole nation. Of results confirmed in that year; never changes one.")
    @APIResponse(
            responseCode = "200",
            description = "Councils with a confirmed result, by level and id, with their ETag")
    @APIResponse(responseCode = "304", description = "The client has them already")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: required, out-of-range")
    @APIResponse(responseCode = "403", description = "problem type role-required")
    public RestResponse<CouncilComparisonJson> compare(
            @Parameter(required = true) @QueryParam("year") @Nullable Integer year,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return AdviceJson.reply(useCases.councils(known(year)), ifNoneMatch);
    }

    private static int known(@Nullable Integer year) {
        if (year == null) {
            throw InvalidInput.of("?year", "required");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw InvalidInput.of("?year", "out-of-range", FIRST_YEAR, LAST_YEAR);
        }
        return year;
    }
}
