package vn.ocop.product.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.http.Spooled;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.rows.CsvFile;
import vn.ocop.platform.rows.RowFormat;
import vn.ocop.platform.rows.XlsxFile;
import vn.ocop.platform.security.Roles;

/**
 * The operations of a kind. A subclass gives the path and the kind; {@code RecordContract} names the operations.
 *
 * @param <T> the kind's record: body of requests, line of files
 */
@RunOnVirtualThread
public abstract class RecordResource<T extends Record & ProgrammeRecord> {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String READERS =
            "Roles: producer (own); commune-officer, provincial-office, provincial-authority, central-office,"
                    + " ministry-authority, statistics-reader and auditor by area, as the kind allows.";
    private static final String WRITERS =
            "Roles: commune-officer, provincial-office and central-office by area; producer (own) where the kind allows.";

    private final RecordDeskUseCases desk;
    private final Kind<T> kind;

    protected RecordResource(RecordDeskUseCases desk, Class<T> type) {
        this.desk = desk;
        this.kind = Kind.of(type);
    }

    Kind<T> kind() {
        return kind;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(summary = "Record one", description = WRITERS)
    @APIResponse(responseCode = "201", description = "Recorded; Location and ETag")
    @APIResponse(
            responseCode = "400",
            description = "invalid-input: field codes no-such-province, no-such-record, code-not-in-use and others")
    @APIResponse(responseCode = "403", description = "outside-area, not-your-producer, role-required")
    @APIResponse(responseCode = "409", description = "record-already-there")
    public RestResponse<RecordJson<T>> create(T record) {
        var recorded = desk.changes().create(kind, record);
        return Replies.created(
                "/api/v1/" + kind.said().path() + "/" + recorded.id(), RecordJson.of(recorded), recorded.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.PRODUCER,
        Roles.COMMUNE_OFFICER,
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.STATISTICS_READER,
        Roles.AUDITOR
    })
    @Operation(summary = "One record as it stands", description = READERS)
    @APIResponse(responseCode = "200", description = "The record with its ETag")
    @APIResponse(responseCode = "403", description = "outside-area, not-your-producer, role-required")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<RecordJson<T>> get(@RestPath UUID id) {
        var recorded = desk.reads().get(kind, id);
        return Replies.ok(RecordJson.of(recorded), recorded.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            summary = "Replace what the record says; with until it ends",
            description = WRITERS + " Needs If-Match. Every version is kept.")
    @APIResponse(responseCode = "200", description = "Changed; new ETag")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "403", description = "outside-area, not-your-producer, role-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "record-withdrawn")
    @APIResponse(responseCode = "412", description = "stale")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public RestResponse<RecordJson<T>> change(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, T record) {
        var changed = desk.changes().change(kind, id, IfMatch.required(ifMatch), record);
        return Replies.ok(RecordJson.of(changed), changed.version());
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            summary = "Say that it was recorded by mistake: it stays readable and counts nowhere",
            description = WRITERS + " Needs If-Match.")
    @APIResponse(responseCode = "200", description = "Withdrawn; new ETag")
    @APIResponse(responseCode = "403", description = "outside-area, not-your-producer, role-required")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "record-withdrawn")
    @APIResponse(responseCode = "412", description = "stale")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public RestResponse<RecordJson<T>> withdraw(@RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var withdrawn = desk.changes().withdraw(kind, id, IfMatch.required(ifMatch));
        return Replies.ok(RecordJson.of(withdrawn), withdrawn.version());
    }

    @GET
    @Path("/{id}/versions")
    @RolesAllowed({
        Roles.PRODUCER,
        Roles.COMMUNE_OFFICER,
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.STATISTICS_READER,
        Roles.AUDITOR
    })
    @Operation(summary = "Every version with who and when, oldest first", description = READERS)
    @APIResponse(responseCode = "200", description = "A page")
    @APIResponse(responseCode = "403", description = "outside-area, not-your-producer, role-required")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<RecordJson.VersionJson<T>> versions(
            @RestPath UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return desk.reads().versions(kind, id, PageRequest.of(after, limit));
    }

    @GET
    @Produces("application/json")
    @RolesAllowed({
        Roles.PRODUCER,
        Roles.COMMUNE_OFFICER,
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.STATISTICS_READER,
        Roles.AUDITOR
    })
    @Operation(
            summary =
                    "Records by place, day, producer, product, code or words; as text/csv or XLSX all of them as a file",
            description = READERS + " Ordered by id; words match with or without tone marks.")
    @APIResponse(responseCode = "200", description = "A page, or a file that can be imported again")
    @APIResponse(responseCode = "400", description = "invalid-input")
    public Page<RecordJson<T>> list(
            @QueryParam("province") @Nullable String province,
            @QueryParam("commune") @Nullable String commune,
            @QueryParam("producerId") @Nullable UUID producerId,
            @QueryParam("productId") @Nullable UUID productId,
            @Parameter(description = "a day on which it holds") @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("state") Recorded.@Nullable State state,
            @QueryParam("text") @Nullable String text,
            @Parameter(description = "name:value of a field with a code; all of them must fit") @QueryParam("with")
                    List<String> with,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit);
        var filter = new RecordFilter(province, commune, producerId, productId, on, state, text, with);
        return Page.of(
                desk.reads().list(kind, filter, page), page, row -> PageRequest.cursor(row.id()), RecordJson::of);
    }

    @GET
    @Produces("text/csv;qs=0.5")
    @RolesAllowed({
        Roles.PRODUCER,
        Roles.COMMUNE_OFFICER,
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.STATISTICS_READER,
        Roles.AUDITOR
    })
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> exportCsv(
            @QueryParam("province") @Nullable String province,
            @QueryParam("commune") @Nullable String commune,
            @QueryParam("producerId") @Nullable UUID producerId,
            @QueryParam("productId") @Nullable UUID productId,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("state") Recorded.@Nullable State state,
            @QueryParam("text") @Nullable String text,
            @QueryParam("with") List<String> with) {
        var filter = new RecordFilter(province, commune, producerId, productId, on, state, text, with);
        return csv(kind.name(), desk.files().records(kind, filter));
    }

    @GET
    @Produces(XLSX + ";qs=0.4")
    @RolesAllowed({
        Roles.PRODUCER,
        Roles.COMMUNE_OFFICER,
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.STATISTICS_READER,
        Roles.AUDITOR
    })
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> exportSheet(
            @QueryParam("province") @Nullable String province,
            @QueryParam("commune") @Nullable String commune,
            @QueryParam("producerId") @Nullable UUID producerId,
            @QueryParam("productId") @Nullable UUID productId,
            @QueryParam("on") @Nullable LocalDate on,
            @QueryParam("state") Recorded.@Nullable State state,
            @QueryParam("text") @Nullable String text,
            @QueryParam("with") List<String> with) {
        var filter = new RecordFilter(province, commune, producerId, productId, on, state, text, with);
        return sheet(kind.name(), desk.files().records(kind, filter));
    }

    @POST
    @Path("/imports")
    @Spooled
    @Consumes({"application/x-ndjson", "text/csv", XLSX})
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            summary = "A file of records: good rows are taken, others told one by one; safely repeatable",
            description =
                    WRITERS
                            + " One column for each field, lists with | between. Plain or gzip (Content-Encoding), up to 256 MiB."
                            + " The answer comes behind the last row, or after 10 s. mode dryRun only says what would become of the rows.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "200", description = "What became of the rows")
    @APIResponse(responseCode = "202", description = "It goes on: Location tells how far it is")
    @APIResponse(responseCode = "400", description = "digest-mismatch, invalid-input")
    @APIResponse(responseCode = "413", description = "file-too-large: split the file")
    public RestResponse<RecordImportJson> importFile(
            @QueryParam("mode") @DefaultValue("commit") RecordImportJson.Mode mode,
            @HeaderParam("Content-Type") String contentType,
            @HeaderParam("Content-Encoding") @Nullable String contentEncoding,
            @HeaderParam("Content-Digest") @Nullable String contentDigest,
            InputStream body) {
        var gzip = RecordReceptionUseCases.gzip(contentEncoding);
        var format = RowFormat.of(contentType).orElseThrow();
        var stored = desk.reception().receive(body, contentDigest);
        var taken = desk.imports().take(kind, mode, format, gzip, stored);
        return ResponseBuilder.create(taken.finishedAt() == null ? Status.ACCEPTED : Status.OK, taken)
                .header("Location", "/api/v1/" + kind.said().path() + "/imports/" + taken.id())
                .build();
    }

    @GET
    @Path("/imports/{importId}")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(summary = "What became of a file", description = "Roles: whoever pushed it.")
    @APIResponse(responseCode = "200", description = "Counts so far; finishedAt when it is done")
    @APIResponse(responseCode = "404", description = "not-found")
    public RecordImportJson getImport(@RestPath UUID importId) {
        return desk.imports().get(kind, importId);
    }

    @GET
    @Path("/imports/{importId}/rejections")
    @Produces("application/json")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            summary =
                    "Rejected rows with all their faults; as text/csv or XLSX a file to be corrected and pushed again",
            description = "Roles: whoever pushed the file.")
    @APIResponse(responseCode = "200", description = "A page, or all of them as a file")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<RecordImportJson.RejectionJson> rejections(
            @RestPath UUID importId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit).withKeys(1);
        var rows = desk.imports().rejections(kind, importId, line(page), page.limit() + 1);
        return Page.of(rows, page, row -> PageRequest.cursor(row.line()), row -> row);
    }

    @GET
    @Path("/imports/{importId}/rejections")
    @Produces("text/csv;qs=0.5")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> rejectionsAsCsv(@RestPath UUID importId) {
        return csv("rejections-" + importId, desk.files().rejections(kind, importId));
    }

    @GET
    @Path("/imports/{importId}/rejections")
    @Produces(XLSX + ";qs=0.4")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> rejectionsAsSheet(@RestPath UUID importId) {
        return sheet("rejections-" + importId, desk.files().rejections(kind, importId));
    }

    private static RestResponse<StreamingOutput> csv(String name, List<List<String>> lines) {
        return file(name + ".csv", out -> RecordFileUseCases.write(new CsvFile(out), lines));
    }

    private RestResponse<StreamingOutput> sheet(String name, List<List<String>> lines) {
        int columns = lines.getFirst().size();
        return file(name + ".xlsx", out -> RecordFileUseCases.write(XlsxFile.ofOne(out, kind.name(), columns), lines));
    }

    private static RestResponse<StreamingOutput> file(String name, StreamingOutput content) {
        return ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private static long line(PageRequest page) {
        try {
            return page.afterKeys().isEmpty()
                    ? 0
                    : Long.parseLong(page.afterKeys().getFirst());
        } catch (NumberFormatException e) {
            throw InvalidInput.of("?after", "invalid-cursor");
        }
    }
}
