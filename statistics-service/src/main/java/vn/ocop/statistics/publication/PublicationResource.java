package vn.ocop.statistics.publication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;
import vn.ocop.statistics.export.BookCsv;
import vn.ocop.statistics.export.BookXlsx;
import vn.ocop.statistics.figure.BodyTag;

@Path("/statistics/publications")
@Tag(name = "publications")
@RunOnVirtualThread
class PublicationResource {

    private static final String COUNTED = """
            {"title": {"vi": "Sản phẩm OCOP theo hạng sao", "en": "OCOP products by stars"}, "cube": "products", "by": ["stars"],
             "asOf": "2026-06-30", "definition": "recognisedEver", "boundaries": "2025"}""";
    private static final String PRINTED = """
            {"title": {"vi": "Toàn quốc, 31/5/2022", "en": "The nation, 31 May 2022"}, "asOf": "2022-05-31", "boundaries": "2024",
             "citation": "vietnamnet.vn, 2027832.html",
             "values": [{"measure": "products", "codes": {}, "value": "7463", "unit": "COUNT", "bound": "EXACT"}],
             "caveats": [{"vi": "Các số theo hạng sao cộng lại là 7468.", "en": "The printed star counts sum to 7468."}]}""";
    private static final String EXAMPLE = """
            {"id": "01999999-0000-7000-8000-000000000001", "number": "TK-2026-0017", "revision": 1,
             "title": {"vi": "Sản phẩm OCOP theo hạng sao", "en": "OCOP products by stars"}, "measure": "products",
             "asOf": "2026-06-30", "asOfPrinted": "2026-06-30", "publishedOn": "2026-07-05", "definition": "recognisedEver",
             "boundaries": "2025", "query": {"cube": "products", "by": ["stars"], "knownAt": "2026-07-05T03:00:00Z"}, "source": null,
             "values": [{"measure": "products", "codes": {}, "value": "475", "unit": "COUNT", "bound": "EXACT"}],
             "caveats": [], "standing": "PRINTED", "recordedAt": "2026-07-05T03:05:00Z"}""";

    /** The page as it is described; the same two fields. */
    record PublicationsJson(
            List<PublicationJson> items, @Nullable String next) {}

    private final PublicationUseCases useCases;

    PublicationResource(PublicationUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.CENTRAL_OFFICE)
    @Operation(
            operationId = "publishFigure",
            summary = "Freeze a figure as published, or record one that was printed elsewhere",
            description =
                    "Roles: central-office (nation). A cube is counted and frozen; a citation with values is kept as"
                            + " printed, also where it contradicts another publication. Nothing of it changes afterwards.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            examples = {
                                @ExampleObject(name = "counted here", value = COUNTED),
                                @ExampleObject(name = "printed elsewhere", value = PRINTED)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Kept for ever under its number",
            content = @Content(schema = @Schema(implementation = PublicationJson.class)))
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem types role-required, outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-cube")
    @APIResponse(responseCode = "409", description = "problem type not-settled: events of that time may still arrive")
    public RestResponse<PublicationJson> publish(NewPublicationJson body) {
        var publication = useCases.publish(body);
        return Replies.created("/api/v1/statistics/publications/" + publication.id(), publication);
    }

    @GET
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listPublications",
            summary = "Published figures, the newest day first",
            description = "Roles: public. Several of one measure and one day stand side by side with their revision.")
    @APIResponse(
            responseCode = "200",
            description = "A page, ordered by day (newest first) and id",
            content = @Content(schema = @Schema(implementation = PublicationsJson.class)))
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent in If-None-Match")
    public RestResponse<Page<PublicationJson>> list(
            @Parameter(description = "Only those with a value of this measure", example = "products")
                    @QueryParam("measure")
                    @Nullable
                    String measure,
            @Parameter(description = "Only those of this day", example = "2024-12-31") @QueryParam("asOf") @Nullable
                    LocalDate asOf,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var page = useCases.list(measure, asOf, PageRequest.of(after, limit));
        return Replies.cached(page, BodyTag.of(page, "json"), ifNoneMatch);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getPublication",
            summary = "A published figure as it was published, as JSON, CSV or XLSX with a cover",
            description = "Roles: public. It never changes.")
    @APIResponse(
            responseCode = "200",
            description = "The publication",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = PublicationJson.class),
                        examples = @ExampleObject(name = "counted here", value = EXAMPLE)),
                @Content(mediaType = BookCsv.TYPE, schema = @Schema(implementation = String.class)),
                @Content(mediaType = BookXlsx.TYPE)
            })
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent in If-None-Match")
    @APIResponse(responseCode = "404", description = "problem type no-such-publication")
    public RestResponse<PublicationJson> get(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var body = useCases.get(id);
        return Replies.cached(body, BodyTag.of(body, "json"), ifNoneMatch);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(BookCsv.TYPE + ";qs=0.5")
    @Operation(hidden = true)
    public RestResponse<String> csv(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var body = useCases.get(id);
        var reply = Replies.cached(BookCsv.text(PublicationXlsx.values(body)), BodyTag.of(body, "csv"), ifNoneMatch);
        reply.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, BookCsv.CONTENT_TYPE);
        return reply;
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Produces(BookXlsx.TYPE + ";qs=0.4")
    @Operation(hidden = true)
    public RestResponse<byte[]> xlsx(
            @RestPath UUID id, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch) {
        var body = useCases.get(id);
        var reply = Replies.cached(BookXlsx.bytes(PublicationXlsx.book(body)), BodyTag.of(body, "xlsx"), ifNoneMatch);
        reply.getHeaders()
                .putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + body.number() + ".xlsx\"");
        return reply;
    }
}
