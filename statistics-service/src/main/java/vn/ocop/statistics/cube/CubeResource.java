package vn.ocop.statistics.cube;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import vn.ocop.statistics.export.BookCsv;
import vn.ocop.statistics.export.BookXlsx;
import vn.ocop.statistics.figure.BodyTag;
import vn.ocop.statistics.figure.FigureQueryUseCases.Asked;

@Path("/statistics")
@Tag(name = "statistics")
@RunOnVirtualThread
class CubeResource {

    private static final String EXAMPLE = """
            {"cube": "products", "by": ["province", "stars"], "definition": "recognisedEver", "boundaries": "2025",
             "asOf": "2026-11-21", "knownAt": "2026-11-21T03:12:45.120Z",
             "rows": [{"dimensions": {"province": {"code": "08", "vi": "Tuyên Quang", "en": "Tuyen Quang"},
                                      "stars": {"code": "4", "vi": "4 sao", "en": "4 stars"}}, "value": 12}],
             "total": 12, "potential5": 3, "geometry": "/api/v1/administrative-units/geometry?boundaries=2025",
             "watermark": {"recordedUntil": "2026-11-21T03:12:45.120Z", "events": 2104, "topics": []}}""";
    private static final String EXAMPLE_CSV = """
            province,provinceVi,provinceEn,products,definition,boundaries,asOf,knownAt
            08,Tuyên Quang,Tuyen Quang,12,recognisedEver,2025,2026-11-21,2026-11-21T03:12:45.120Z""";

    private final CubeUseCases useCases;

    CubeResource(CubeUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @Path("/{cube}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getStatisticsCube",
            summary = "A named cube split by one to three dimensions, as JSON, CSV or XLSX",
            description =
                    "Roles: public. Cubes: products, producers, certificates, flows, assessments, ip-rights, quality-certificates, programme. Dimensions: "
                            + "province, region, commune, sector, group, set, stars, state, kind, producerType, legalBasis, issuerLevel, "
                            + "origin, year, month; an error names those of the cube. A producer counts once: by the newest certificate that counts, by its most stars, "
                            + "and as SEVERAL where its products are of several sets, groups or sectors. With the header At-Least: <id of what was written>;v=<version of "
                            + "its events> the answer counts at least that write: it waits up to 2 s, else 202 with Retry-After.")
    @APIResponse(
            responseCode = "200",
            description =
                    "The cells, in the order of their codes; what cannot be told to a province stands as UNALLOCATED",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CubeJson.class),
                        examples = @ExampleObject(name = "cube", value = EXAMPLE)),
                @Content(
                        mediaType = BookCsv.TYPE,
                        schema = @Schema(implementation = String.class),
                        examples = @ExampleObject(name = "csv", value = EXAMPLE_CSV)),
                @Content(mediaType = BookXlsx.TYPE)
            })
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent in If-None-Match")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: unknown dimension, wrong date or definition")
    @APIResponse(
            responseCode = "202",
            description = "The write named in At-Least is not counted yet: ask again after Retry-After")
    @APIResponse(responseCode = "404", description = "problem type no-such-cube")
    @APIResponse(
            responseCode = "422",
            description =
                    "problem type too-many-cells (above 10,000) or dimensions-not-kept-together: ask by fewer or coarser dimensions, or place the question (POST /statistics/jobs)")
    public RestResponse<CubeJson> cube(
            @Parameter(description = "Name of the cube", example = "products") @PathParam("cube") String cube,
            @Parameter(description = "One to three dimensions, separated by commas", example = "province,stars")
                    @QueryParam("by")
                    @Nullable
                    String by,
            @Parameter(description = "2025 for the 34 provinces (default), 2024 for the 63", example = "2025")
                    @QueryParam("boundaries")
                    @Nullable
                    String boundaries,
            @Parameter(description = "Last legal day (Vietnam) that counts; default today")
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(description = "Count only what had been recorded by then; default all")
                    @QueryParam("knownAt")
                    @Nullable
                    String knownAt,
            @Parameter(description = "recognisedEver (default) or validOnDay") @QueryParam("definition") @Nullable
                    String definition,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var body = useCases.read(cube, by, boundaries, new Asked(asOf, knownAt, definition));
        return Replies.cached(body, BodyTag.of(body, "json"), ifNoneMatch);
    }

    /** The same for {@code Accept: text/csv}; documented with the JSON form, since it is one operation. UTF-8 without a byte order mark. */
    @GET
    @Path("/{cube}")
    @PermitAll
    @Produces(BookCsv.TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> csv(
            @PathParam("cube") String cube,
            @QueryParam("by") @Nullable String by,
            @QueryParam("boundaries") @Nullable String boundaries,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("definition") @Nullable String definition,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var body = useCases.read(cube, by, boundaries, new Asked(asOf, knownAt, definition));
        var reply = Replies.cached(CubeCsv.text(body), BodyTag.of(body, "csv"), ifNoneMatch);
        reply.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, BookCsv.CONTENT_TYPE);
        return reply;
    }

    /** The same as a spreadsheet with a cover. */
    @GET
    @Path("/{cube}")
    @PermitAll
    @Produces(BookXlsx.TYPE + ";qs=0.4")
    @Operation(hidden = true)
    public RestResponse<byte[]> xlsx(
            @PathParam("cube") String cube,
            @QueryParam("by") @Nullable String by,
            @QueryParam("boundaries") @Nullable String boundaries,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt,
            @QueryParam("definition") @Nullable String definition,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var body = useCases.read(cube, by, boundaries, new Asked(asOf, knownAt, definition));
        var reply = Replies.cached(BookXlsx.bytes(CubeXlsx.book(body)), BodyTag.of(body, "xlsx"), ifNoneMatch);
        reply.getHeaders()
                .putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + body.cube() + ".xlsx\"");
        return reply;
    }
}
