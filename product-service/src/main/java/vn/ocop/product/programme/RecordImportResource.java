package vn.ocop.product.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.file.FileReception;
import vn.ocop.platform.http.Followed;
import vn.ocop.platform.http.Spooled;
import vn.ocop.platform.input.RecordSchema;
import vn.ocop.platform.rows.FileReplies;
import vn.ocop.platform.rows.RowFormat;
import vn.ocop.platform.security.Roles;

/**
 * Files of a kind that come in.
 *
 * @param <T> the kind's record: line of files
 */
@RunOnVirtualThread
public abstract class RecordImportResource<T extends Record & ProgrammeRecord> {

    static final String READERS =
            "Roles: producer (own); commune-officer, provincial-office, provincial-authority, central-office,"
                    + " ministry-authority, statistics-reader and auditor by area, as the kind allows.";
    static final String WRITERS =
            "Roles: commune-officer, provincial-office and central-office by area; producer (own) where the kind allows.";

    /** 256 MiB, as it comes over the wire: some hundred thousand rows, while the caller waits. */
    private static final long MAX_BYTES = 1L << 28;

    /** Whose headings a table has. Named as on the wire. */
    public enum ColumnMappingUse {
        /** Ours. */
        none,
        /** As the caller's stored mapping says. */
        mine
    }

    final RecordDeskUseCases desk;
    final Kind<T> kind;

    RecordImportResource(RecordDeskUseCases desk, Class<T> type) {
        this.desk = desk;
        this.kind = Kind.of(type);
    }

    Kind<T> kind() {
        return kind;
    }

    @POST
    @Path("/imports")
    @Spooled
    @Consumes({"application/x-ndjson", "text/csv", FileReplies.XLSX})
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            summary = "A file of records: good rows are taken, others told one by one; safely repeatable",
            description = WRITERS
                    + " One column for each field, lists with | between. Plain or gzip (Content-Encoding), up to 256 MiB."
                    + " The answer comes behind the last row, or after 10 s. mode dryRun only says what would become of the rows."
                    + " atomicity row takes the good rows; all checks everything first and takes all or none at once, up"
                    + " to 200,000 rows. columnMapping mine reads CSV and XLSX by the caller's stored mapping."
                    + " The same Idempotency-Key and file again tell of the same import.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileReplies.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "200", description = "What became of the rows")
    @APIResponse(responseCode = "202", description = "It goes on: Location tells how far it is")
    @APIResponse(
            responseCode = "400",
            description = "digest-mismatch, upload-broken, invalid-input: only-for-tables, no-column-mapping")
    @APIResponse(responseCode = "409", description = "idempotency-key-in-use")
    @APIResponse(responseCode = "413", description = "file-too-large: split the file")
    @APIResponse(responseCode = "415", description = "encoding-not-taken, unsupported-media-type")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public RestResponse<RecordImportJson> importFile(
            @QueryParam("mode") @DefaultValue("commit") RecordImportTerms.Mode mode,
            @QueryParam("atomicity") @DefaultValue("row") RecordImportTerms.Atomicity atomicity,
            @QueryParam("columnMapping") @DefaultValue("none") ColumnMappingUse columnMapping,
            @HeaderParam("Content-Type") String contentType,
            @HeaderParam("Content-Encoding") @Nullable String contentEncoding,
            @HeaderParam("Content-Length") @Nullable Long contentLength,
            @HeaderParam("Content-Digest") @Nullable String contentDigest,
            InputStream body) {
        var gzip = FileReception.gzip(contentEncoding);
        var format = RowFormat.of(contentType).orElseThrow();
        var mapping = columnMapping == ColumnMappingUse.mine ? desk.mappings().current(kind.name(), format) : null;
        var stored = desk.reception().receive(body, contentLength, contentDigest, MAX_BYTES);
        var accepted = desk.receptions()
                .accept(
                        kind.said().path(),
                        new RecordImportUseCases.Received(
                                kind.name(),
                                new RecordImportTerms(mode, atomicity, format, gzip, mapping),
                                stored.sha256(),
                                stored.size()));
        var location = String.valueOf(accepted.getHeaders().getFirst(HttpHeaders.LOCATION));
        var taken = desk.imports().take(kind, UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
        return ResponseBuilder.create(taken.finishedAt() == null ? Status.ACCEPTED : Status.OK, taken)
                .header(HttpHeaders.LOCATION, location)
                .build();
    }

    @GET
    @Path("/imports/{importId}")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(summary = "What became of a file", description = "Roles: whoever pushed it.")
    @APIResponse(responseCode = "200", description = "Counts so far; finishedAt when it is done")
    @APIResponse(responseCode = "404", description = "not-found")
    public RecordImportJson getImport(@RestPath UUID importId) {
        return desk.imports().get(kind.name(), importId);
    }

    @DELETE
    @Path("/imports/{importId}")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            summary = "Take no more rows of a file; what is taken stays",
            description = "Roles: whoever pushed it. A second cancel changes nothing.")
    @APIResponse(responseCode = "200", description = "Cancelled, now or before")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "import-over")
    public RecordImportJson cancelImport(@RestPath UUID importId) {
        return desk.imports().cancel(kind, importId);
    }

    @GET
    @Path("/imports/{importId}/progress")
    @Produces("text/event-stream")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            summary = "Progress of a file as server-sent events named progress, until it is done with",
            description = "Roles: whoever pushed it. Each event's data is what the import itself answers.")
    @APIResponse(responseCode = "200", description = "Events, at most two a second")
    @APIResponse(responseCode = "404", description = "not-found")
    public void followImport(@RestPath UUID importId, @Context Sse sse, @Context SseEventSink sink)
            throws InterruptedException {
        new Followed<>(() -> desk.imports().get(kind.name(), importId), seen -> seen.state()
                        .over())
                .tell(sse, sink, desk.mapper());
    }

    @GET
    @Path("/imports/schema")
    @Produces("application/schema+json")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            summary = "JSON Schema (draft 2020-12) of a row",
            description =
                    "Roles: whoever may push files. What it lets through may still be wrong by a rule between fields.")
    @APIResponse(responseCode = "200", description = "The schema that rows are held against")
    public Map<String, Object> schema() {
        return RecordSchema.of(kind.type(), kind.name());
    }

    @GET
    @Path("/imports/template")
    @Produces("text/csv")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            summary = "An empty table with all columns, as CSV or XLSX",
            description = "Roles: whoever may push files. Columns may be left out and stand in any order.")
    @APIResponse(
            responseCode = "200",
            description = "One line; CSV is UTF-8 with a byte order mark",
            content = {@Content(mediaType = "text/csv"), @Content(mediaType = FileReplies.XLSX)})
    public RestResponse<StreamingOutput> template() {
        return FileReplies.csv("template-" + kind.name(), file -> file.row(new RecordColumns(kind).names()));
    }

    @GET
    @Path("/imports/template")
    @Produces(FileReplies.XLSX + ";qs=0.5")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> templateAsSheet() {
        var names = new RecordColumns(kind).names();
        return FileReplies.sheet("template-" + kind.name(), kind.name(), names.size(), file -> file.row(names));
    }
}
