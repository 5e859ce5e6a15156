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
import java.util.List;
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
import vn.ocop.statistics.export.BookCsv;
import vn.ocop.statistics.figure.BodyTag;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;

@Path("/statistics/programme-records")
@Tag(name = "statistics")
@RunOnVirtualThread
class ProgrammeFigureResource {

    private static final String EXAMPLE = """
            {"kind": "market-listing", "by": ["channel"], "boundaries": null, "asOf": "2026-11-21", "knownAt": "2026-11-21T03:12:45.120Z",
             "rows": [{"dimensions": {"channel": "SHOPEE"}, "records": 320, "products": 310, "producers": 120, "provinces": 1,
                       "measures": {}}],
             "watermark": {"recordedUntil": "2026-11-21T03:12:45.120Z", "events": 2104, "topics": []}}""";

    private final ProgrammeFigureUseCases useCases;

    ProgrammeFigureResource(ProgrammeFigureUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getProgrammeFigure",
            summary =
                    "Programme records of a kind counted, with the products, producers and provinces in them and their numbers;"
                            + " as JSON or CSV",
            description =
                    "Roles: public. Kinds are those of product-service, e.g. market-listing, value-chain, programme-plan."
                            + " docs/programme.md has the questions that reports ask.")
    @APIResponse(
            responseCode = "200",
            description = "One cell without by, else one for each value that there is",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProgrammeFigureJson.class),
                            examples = @ExampleObject(name = "listings", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent in If-None-Match")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    public RestResponse<ProgrammeFigureJson> figure(
            @Parameter(description = "Kind of record", example = "market-listing") @QueryParam("kind") @Nullable
                    String kind,
            @Parameter(
                            description = "Up to two of province, commune, year of the first day, or names of codes",
                            example = "channel")
                    @QueryParam("by")
                    @Nullable
                    String by,
            @Parameter(description = "Two digits, as recorded or under the boundaries asked for")
                    @QueryParam("province")
                    @Nullable
                    String province,
            @Parameter(description = "name:value of a code; all must fit", example = "channel:SHOPEE")
                    @QueryParam("with")
                    List<String> with,
            @Parameter(
                            description = "Name of a number that is above 0, or of a day that has come",
                            example = "cooperatives")
                    @QueryParam("having")
                    List<String> having,
            @Parameter(
                            description =
                                    "2024: the 63 provinces, 2025: the 34 (UNALLOCATED where it cannot be told); default as recorded")
                    @QueryParam("boundaries")
                    @Nullable
                    String boundaries,
            @Parameter(description = "true: also what ended before asOf") @QueryParam("ever") @Nullable Boolean ever,
            @Parameter(description = "Legal day (Vietnam) on which it stands; default today")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(description = "Count only what had been recorded by then; default all")
                    @QueryParam("knownAt")
                    @Nullable
                    String knownAt,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var body = useCases.read(
                new ProgrammeFigureUseCases.Filters(kind, by, province, with, having, boundaries, ever),
                new Asked(asOf, knownAt, null));
        return Replies.cached(body, BodyTag.of(body, "json"), ifNoneMatch);
    }

    /** The same for {@code Accept: text/csv}; documented with the JSON form, since it is one operation. */
    @GET
    @PermitAll
    @Produces(BookCsv.TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> csv(
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("by") @Nullable String by,
            @QueryParam("province") @Nullable String province,
            @QueryParam("with") List<String> with,
            @QueryParam("having") List<String> having,
            @QueryParam("boundaries") @Nullable String boundaries,
            @QueryParam("ever") @Nullable Boolean ever,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var body = useCases.read(
                new ProgrammeFigureUseCases.Filters(kind, by, province, with, having, boundaries, ever),
                new Asked(asOf, knownAt, null));
        var reply = Replies.cached(ProgrammeFigureCsv.text(body), BodyTag.of(body, "csv"), ifNoneMatch);
        reply.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, BookCsv.CONTENT_TYPE);
        return reply;
    }
}
