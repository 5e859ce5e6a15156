package vn.ocop.statistics.programme;

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

@Path("/statistics/programme-records/changes")
@Tag(name = "statistics")
@RunOnVirtualThread
class ProgrammeChangeResource {

    private static final String EXAMPLE = """
            {"kind": "digital-readiness", "province": "08", "since": "2025-01-01", "asOf": "2026-01-01",
             "knownAt": "2026-11-21T03:12:45.120Z", "producersSince": 300, "producersNow": 318, "producersBoth": 290,
             "rows": [{"name": "website", "value": "false", "since": 210, "now": 158, "gained": 2, "lost": 51},
                      {"name": "website", "value": "true", "since": 90, "now": 160, "gained": 51, "lost": 2}],
             "watermark": {"recordedUntil": "2026-11-21T03:12:45.120Z", "events": 2104, "topics": []}}""";

    private final ProgrammeChangeUseCases useCases;

    ProgrammeChangeResource(ProgrammeChangeUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getProgrammeChange",
            summary =
                    "How what records of a kind say of producers changed between two days, e.g. their digital readiness",
            description = "Roles: public. Producers are counted, never named")
    @APIResponse(
            responseCode = "200",
            description = "Each code of the records with the producers of whom it was and is true",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgrammeChangeJson.class),
                            examples = @ExampleObject(name = "readiness", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent in If-None-Match")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    public RestResponse<ProgrammeChangeJson> change(
            @Parameter(description = "Kind of record", example = "digital-readiness") @QueryParam("kind") @Nullable
                    String kind,
            @Parameter(description = "Two digits, as recorded") @QueryParam("province") @Nullable String province,
            @Parameter(description = "The earlier legal day (Vietnam)", example = "2025-01-01")
                    @QueryParam("since")
                    @Nullable
                    String since,
            @Parameter(description = "The later legal day; default today") @QueryParam("asOf") @Nullable String asOf,
            @Parameter(description = "Count only what had been recorded by then; default all")
                    @QueryParam("knownAt")
                    @Nullable
                    String knownAt,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var body = useCases.read(kind, province, since, new Asked(asOf, knownAt, null));
        return Replies.cached(body, BodyTag.of(body, "json"), ifNoneMatch);
    }
}
