package vn.ocop.statistics.plausibility;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.platform.security.Roles;

@Path("/statistics")
@Tag(name = "plausibility")
@RunOnVirtualThread
class PlausibilityResource {

    private static final String EXAMPLE = """
            {"at": "2026-11-21T03:00:00Z", "items": [{"kind": "OUTLIER", "province": "08", "about": "2026-10", "value": "212",
             "expected": "9.0", "says": {"vi": "Tháng 2026-10 có 212 giấy chứng nhận.", "en": "212 certificates in 2026-10."},
             "records": []}]}""";
    private static final String EXAMPLE_RECOUNTS = """
            {"items": [{"id": "01999999-0000-7000-8000-000000000001", "at": "2026-11-21T03:00:00Z", "events": 2104, "difference": 0,
             "counters": {}}]}""";

    private final PlausibilityUseCases useCases;
    private final RecountUseCases recounts;
    private final Clock clock;

    PlausibilityResource(PlausibilityUseCases useCases, RecountUseCases recounts, Clock clock) {
        this.useCases = useCases;
        this.recounts = recounts;
        this.clock = clock;
    }

    /** The recounts, newest first. */
    record RecountsJson(List<RecountJson> items) {}

    @GET
    @Path("/plausibility")
    @RolesAllowed({Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY, Roles.PROVINCIAL_OFFICE, Roles.PROVINCIAL_AUTHORITY})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listImplausibleFigures",
            summary = "Figures that an office should look at: outliers, sums, impossible dates",
            description =
                    "Roles: central-office, ministry-authority, provincial-office, provincial-authority; a province"
                            + " sees its own, the nation's figures need the nation. An outlier is a month more than 3.5 robust"
                            + " deviations from the months before.")
    @APIResponse(
            responseCode = "200",
            description = "What was found, by kind and province",
            content =
                    @Content(
                            schema = @Schema(implementation = PlausibilityJson.class),
                            examples = @ExampleObject(name = "an outlier", value = EXAMPLE)))
    @APIResponse(responseCode = "403", description = "problem type role-required")
    public PlausibilityJson findings() {
        return new PlausibilityJson(clock.instant(), useCases.ofCaller());
    }

    @GET
    @Path("/recounts")
    @RolesAllowed({Roles.CENTRAL_OFFICE, Roles.MINISTRY_AUTHORITY, Roles.AUDITOR, Roles.ADMINISTRATOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listRecounts",
            summary = "The daily recounts of the owners' events beside the kept-up figures",
            description =
                    "Roles: central-office, ministry-authority, auditor, administrator. A difference other than 0 is an alarm"
                            + " (metric ocop_statistics_recount_difference).")
    @APIResponse(
            responseCode = "200",
            description = "The newest 30, newest first",
            content =
                    @Content(
                            schema = @Schema(implementation = RecountsJson.class),
                            examples = @ExampleObject(name = "no difference", value = EXAMPLE_RECOUNTS)))
    @APIResponse(responseCode = "403", description = "problem type role-required")
    public RecountsJson recounts() {
        return new RecountsJson(recounts.list());
    }
}
