package vn.ocop.statistics.overview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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

@Path("/statistics/overview")
@Tag(name = "statistics")
@RunOnVirtualThread
class OverviewResource {

    private static final String EXAMPLE = """
            {"asOf": "2026-11-21", "knownAt": "2026-11-21T03:12:45.120Z", "definition": "recognisedEver",
             "products": {"recognised": 475, "byStars": {"3": 301, "4": 152, "5": 22}, "potential5": 9,
                          "bySector": {"I": 390, "II": 38, "III": 21, "IV": 15, "V": 3, "VI": 8, "UNCLASSIFIED": 0}},
             "producers": 318,
             "watermark": {"recordedUntil": "2026-11-21T03:12:45.120Z", "events": 2104, "topics": [
                 {"topic": "ocop.certification.v1", "events": 475, "recordedUntil": "2026-11-21T03:12:45.120Z"}]}}""";

    private final OverviewUseCases useCases;

    OverviewResource(OverviewUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getStatisticsOverview",
            summary = "The national headline figures of a day",
            description =
                    "Roles: public. Products and producers by the definition named in the answer; the stars add up to the products.")
    @APIResponse(
            responseCode = "200",
            description = "The figures, how far they have come, and the definition they follow",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OverviewJson.class),
                            examples = @ExampleObject(name = "overview", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent in If-None-Match")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    public RestResponse<OverviewJson> overview(
            @Parameter(description = "Last legal day (Vietnam) that counts; default today", example = "2026-11-21")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(
                            description = "Count only what had been recorded by then; default all",
                            example = "2026-11-21T10:00:00+07:00")
                    @QueryParam("knownAt")
                    @Nullable
                    String knownAt,
            @Parameter(description = "recognisedEver (default) or validOnDay", example = "recognisedEver")
                    @QueryParam("definition")
                    @Nullable
                    String definition,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var body = useCases.overview(new Asked(asOf, knownAt, definition));
        return Replies.cached(body, BodyTag.of(body, "json"), ifNoneMatch);
    }
}
