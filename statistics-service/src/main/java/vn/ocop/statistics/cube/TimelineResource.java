package vn.ocop.statistics.cube;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Replies;
import vn.ocop.statistics.figure.BodyTag;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;

@Path("/statistics/timeline")
@Tag(name = "statistics")
@RunOnVirtualThread
class TimelineResource {

    private static final String EXAMPLE = """
            {"measure": "products", "interval": "month", "definition": "recognisedEver", "asOf": "2026-11-21",
             "knownAt": "2026-11-21T03:12:45.120Z",
             "points": [{"period": "2026-10", "day": "2026-10-31", "value": 470, "added": 12},
                        {"period": "2026-11", "day": "2026-11-21", "value": 475, "added": 5}],
             "watermark": {"recordedUntil": "2026-11-21T03:12:45.120Z", "events": 2104, "topics": []}}""";

    private final TimelineUseCases useCases;

    TimelineResource(TimelineUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getStatisticsTimeline",
            summary = "Recognised products over time",
            description =
                    "Roles: public. Definition recognisedEver; each value equals the overview of the period's last day.")
    @APIResponse(
            responseCode = "200",
            description = "One point a period, without gaps",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TimelineJson.class),
                            examples = @ExampleObject(name = "timeline", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent in If-None-Match")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    public RestResponse<TimelineJson> timeline(
            @Parameter(description = "products", example = "products") @QueryParam("measure") @Nullable String measure,
            @Parameter(description = "month (default) or year", example = "month") @QueryParam("interval") @Nullable
                    String interval,
            @Parameter(description = "First day; default the first recognition", example = "2026-01-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "Last day; default today") @QueryParam("asOf") @Nullable String asOf,
            @Parameter(description = "Count only what had been recorded by then; default all")
                    @QueryParam("knownAt")
                    @Nullable
                    String knownAt,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var body = useCases.products(measure, interval, from, new Asked(asOf, knownAt, null));
        return Replies.cached(body, BodyTag.of(body, "json"), ifNoneMatch);
    }
}
