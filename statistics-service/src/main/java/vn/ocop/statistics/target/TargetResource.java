package vn.ocop.statistics.target;

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

@Path("/statistics/target-progress")
@Tag(name = "statistics")
@RunOnVirtualThread
class TargetResource {

    private static final String EXAMPLE = """
            {"asOf": "2026-11-21", "knownAt": "2026-11-21T03:12:45.120Z",
             "rows": [{"recordId": "019385b0-7a1e-7000-8000-000000000031", "measure": "recognised-products", "provinceCode": null,
                       "boundaries": "2024", "from": "2021-01-01", "until": "2025-12-31", "target": 10000, "countedOn": "2025-12-31",
                       "counted": 17068, "reported": 16855, "reportedOn": "2025-06-30", "percent": 170, "origin": "COUNTED"}],
             "watermark": {"recordedUntil": "2026-11-21T03:12:45.120Z", "events": 2104, "topics": []}}""";

    private final TargetUseCases useCases;

    TargetResource(TargetUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getTargetProgress",
            summary =
                    "How far the targets of the nation and its provinces are reached: counted where the system knows the measure",
            description =
                    "Roles: public. Measures that are counted: recognised-products and valid-products, also with -3-stars to"
                            + " -5-stars; recognised-producers, valid-producers; records-of- with a kind of programme record. Of others what was"
                            + " reported is shown. The 2,000 latest")
    @APIResponse(
            responseCode = "200",
            description = "The targets whose period has begun, the latest period first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TargetProgressJson.class),
                            examples = @ExampleObject(name = "progress", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent in If-None-Match")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    public RestResponse<TargetProgressJson> progress(
            @Parameter(description = "Two digits, as recorded; default the nation and all provinces")
                    @QueryParam("province")
                    @Nullable
                    String province,
            @Parameter(description = "One measure alone", example = "recognised-products")
                    @QueryParam("measure")
                    @Nullable
                    String measure,
            @Parameter(description = "Legal day (Vietnam) on which it stands; default today")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(description = "Count only what had been recorded by then; default all")
                    @QueryParam("knownAt")
                    @Nullable
                    String knownAt,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var body = useCases.progress(province, measure, new Asked(asOf, knownAt, null));
        return Replies.cached(body, BodyTag.of(body, "json"), ifNoneMatch);
    }
}
