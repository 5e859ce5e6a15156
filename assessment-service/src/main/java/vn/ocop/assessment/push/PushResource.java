package vn.ocop.assessment.push;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.file.FileReception;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Spooled;
import vn.ocop.platform.rows.FileReplies;
import vn.ocop.platform.rows.RowFormat;
import vn.ocop.platform.security.Roles;

@Path("/assessment-imports")
@Tag(name = "Results decided elsewhere")
@RunOnVirtualThread
class PushResource {

    private static final String EXAMPLE = "{\"sourceSystem\": \"tuyenquang-ocop\", \"externalId\": \"2024-0117\","
            + " \"product\": {\"name\": \"Chè Shan tuyết\", \"set\": 11, \"communeCode\": \"01021\"},"
            + " \"producer\": {\"externalId\": \"HTX-12\", \"name\": \"HTX Hoàng Su Phì\", \"type\": \"COOPERATIVE\"},"
            + " \"decision\": {\"number\": \"1021/QĐ-UBND\", \"signedOn\": \"2024-06-12\","
            + " \"issuer\": {\"level\": \"PROVINCE\", \"name\": \"UBND tỉnh Tuyên Quang\"}},"
            + " \"legalBasis\": \"148/QĐ-TTg\", \"stars\": 4}";

    private final PushReception reception;
    private final PushUseCases useCases;
    private final PushWorker worker;
    private final Clock clock;

    PushResource(PushReception reception, PushUseCases useCases, PushWorker worker, Clock clock) {
        this.reception = reception;
        this.useCases = useCases;
        this.worker = worker;
        this.clock = clock;
    }

    @POST
    @Spooled
    @Consumes({"application/x-ndjson", "text/csv", FileReplies.XLSX})
    @RolesAllowed({Roles.PROVINCIAL_SYSTEM, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "pushResults",
            summary = "A file of results decided elsewhere, safely repeatable; up to 1 GiB and 5 million rows",
            description =
                    "Roles: provincial-system and provincial-office for their province, central-office. Each row is"
                            + " what POST /assessment-results takes. Plain or gzip (Content-Encoding). The answer comes when the"
                            + " last byte is safe; the rows are taken after it. mode dryRun says what commit would do."
                            + " atomicity row takes the good rows; all takes all or none, up to 200,000. columnMapping names the"
                            + " source system by whose stored mapping the columns of CSV or XLSX are read.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = "application/x-ndjson",
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "one row a line", value = EXAMPLE)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileReplies.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "202", description = "Received; Location names the import")
    @APIResponse(responseCode = "400", description = "problem types digest-mismatch, upload-broken, invalid-input")
    @APIResponse(responseCode = "413", description = "problem type file-too-large: split the file")
    @APIResponse(responseCode = "415", description = "problem types encoding-not-taken, unsupported-media-type")
    @APIResponse(responseCode = "429", description = "problem type too-many-imports: wait until others are done")
    public RestResponse<PushJson.ImportJson> push(
            @QueryParam("mode") @DefaultValue("commit") PushTerms.Mode mode,
            @QueryParam("atomicity") @DefaultValue("row") PushTerms.Atomicity atomicity,
            @QueryParam("columnMapping") @Nullable String columnMapping,
            @HeaderParam("Content-Type") String contentType,
            @HeaderParam("Content-Encoding") @Nullable String contentEncoding,
            @HeaderParam("Content-Length") @Nullable Long contentLength,
            @HeaderParam("Content-Digest") @Nullable String contentDigest,
            InputStream body) {
        var gzip = FileReception.gzip(contentEncoding);
        var format = RowFormat.of(contentType).orElseThrow();
        reception.require(format, columnMapping);
        var stored = reception.receive(body, contentLength, contentDigest);
        var answer = reception.accept(
                new PushJson.Received(format, gzip, mode, atomicity, columnMapping, stored.sha256(), stored.size()));
        worker.wake();
        return answer;
    }

    @GET
    @RolesAllowed({Roles.PROVINCIAL_SYSTEM, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.AUDITOR})
    @Operation(
            operationId = "listImports",
            summary = "Files of the caller's area, newest first",
            description = "Roles: provincial-system, offices and auditor by area.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<PushJson.ImportJson> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit).withKeys(1);
        var now = clock.instant();
        return Page.of(
                useCases.list(page.afterId(), page.limit() + 1),
                page,
                p -> PageRequest.cursor(p.id()),
                p -> PushJson.ImportJson.of(p, now));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.PROVINCIAL_SYSTEM, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.AUDITOR})
    @Operation(
            operationId = "getImport",
            summary = "How far a file has been taken",
            description = "Roles: provincial-system, offices and auditor by area. Rows read, applied, unchanged and"
                    + " rejected; rows per second; seconds left.")
    @APIResponse(responseCode = "200", description = "State and progress")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public PushJson.ImportJson get(@PathParam("id") UUID id) {
        return useCases.get(id);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.PROVINCIAL_SYSTEM, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "cancelImport",
            summary = "Take no more rows of a file; what is taken stays",
            description = "Roles: provincial-system and provincial-office for their province, central-office.")
    @APIResponse(responseCode = "200", description = "Cancelled, now or before")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    @APIResponse(responseCode = "409", description = "problem type import-over")
    public PushJson.ImportJson cancel(@PathParam("id") UUID id) {
        return useCases.cancel(id);
    }
}
