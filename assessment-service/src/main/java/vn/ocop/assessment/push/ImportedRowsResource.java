package vn.ocop.assessment.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Followed;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.rows.CsvFile;
import vn.ocop.platform.rows.FileReplies;
import vn.ocop.platform.rows.XlsxFile;
import vn.ocop.platform.security.Roles;

/** What became of the rows of a file. */
@Path("/assessment-imports/{id}")
@Tag(name = "Results decided elsewhere")
@RolesAllowed({Roles.PROVINCIAL_SYSTEM, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.AUDITOR})
@RunOnVirtualThread
class ImportedRowsResource {

    private static final int BLOCK = 500;

    private final ImportedRowsUseCases useCases;
    private final ObjectMapper mapper;

    ImportedRowsResource(ImportedRowsUseCases useCases, ObjectMapper mapper) {
        this.useCases = useCases;
        this.mapper = mapper;
    }

    @GET
    @Path("/rejections")
    @Produces("application/json")
    @Operation(
            operationId = "listRejections",
            summary = "Rejected rows, by line, each with all its faults and the row itself",
            description =
                    "Roles: provincial-system, offices and auditor by area. As application/x-ndjson, text/csv or XLSX: the"
                            + " whole list as a file that can be corrected and pushed again, tables without a mapping.")
    @APIResponse(responseCode = "200", description = "One page, or the whole list as a file")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public Page<PushJson.RejectionJson> rejections(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit).withKeys(1);
        var rows = useCases.rejections(id, line(page), page.limit() + 1);
        return Page.of(rows, page, r -> PageRequest.cursor(r.line()), r -> r);
    }

    @GET
    @Path("/rejections")
    @Produces("application/x-ndjson;qs=0.5")
    @Operation(hidden = true)
    public StreamingOutput downloadRejections(@PathParam("id") UUID id) {
        var first = useCases.rejections(id, 0, BLOCK);
        return out -> {
            var block = first;
            while (!block.isEmpty()) {
                for (var rejection : block) {
                    out.write(mapper.writeValueAsBytes(PushJson.ReturnedJson.of(rejection)));
                    out.write('\n');
                }
                block = useCases.rejections(id, block.getLast().line(), BLOCK);
            }
        };
    }

    @GET
    @Path("/rejections")
    @Produces("text/csv;qs=0.4")
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> rejectionsAsCsv(@PathParam("id") UUID id) {
        var table = table(id);
        return FileReplies.attachment("rejections-" + id + ".csv", out -> table.write(columns -> new CsvFile(out)));
    }

    @GET
    @Path("/rejections")
    @Produces(FileReplies.XLSX + ";qs=0.3")
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> rejectionsAsSpreadsheet(@PathParam("id") UUID id) {
        var table = table(id);
        return FileReplies.attachment(
                "rejections-" + id + ".xlsx",
                out -> table.write(columns -> XlsxFile.ofOne(out, PushFileStore.SHEET, columns)));
    }

    private RejectionTableJson table(UUID id) {
        useCases.get(id); // refuses before the answer begins
        return new RejectionTableJson(line -> useCases.rejections(id, line, BLOCK), mapper);
    }

    @GET
    @Path("/results")
    @Operation(
            operationId = "listImportedRows",
            summary = "Good rows, by line, with the ids that their results, products and producers have here",
            description = "Roles: provincial-system, offices and auditor by area.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public Page<PushJson.RowJson> results(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit).withKeys(1);
        List<PushJson.RowJson> rows = useCases.results(id, line(page), page.limit() + 1);
        return Page.of(rows, page, r -> PageRequest.cursor(r.line()), r -> r);
    }

    @GET
    @Path("/progress")
    @Produces("text/event-stream")
    @Operation(
            operationId = "followImport",
            summary = "State and progress as server-sent events named progress, until the file is done with",
            description = "Roles: provincial-system, offices and auditor by area. Each event's data is what GET"
                    + " /assessment-imports/{id} answers.")
    @APIResponse(responseCode = "200", description = "Events, at most two a second")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public void progress(@PathParam("id") UUID id, @Context Sse sse, @Context SseEventSink sink)
            throws InterruptedException {
        new Followed<>(() -> useCases.get(id), seen -> seen.state().over()).tell(sse, sink, mapper);
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
