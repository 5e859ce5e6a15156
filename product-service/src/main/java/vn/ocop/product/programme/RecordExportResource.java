package vn.ocop.product.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.rows.FileReplies;
import vn.ocop.platform.security.Roles;

/**
 * Files of a kind that go out, some rows in memory at a time: all records that a list would show, and what was rejected of a file.
 *
 * @param <T> the kind's record: line of files
 */
@RunOnVirtualThread
public abstract class RecordExportResource<T extends Record & ProgrammeRecord> extends RecordImportResource<T> {

    private static final PageRequest ONE = new PageRequest(List.of(), 1);

    RecordExportResource(RecordDeskUseCases desk, Class<T> type) {
        super(desk, type);
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
        desk.reads().list(kind, filter, ONE); // refuses before the answer begins
        return FileReplies.csv(kind.name(), file -> desk.files().records(kind, filter, file));
    }

    @GET
    @Produces(FileReplies.XLSX + ";qs=0.4")
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
        desk.reads().list(kind, filter, ONE);
        return FileReplies.sheet(kind.name(), kind.name(), kind.fields().size(), file -> desk.files()
                .records(kind, filter, file));
    }

    @GET
    @Path("/imports/{importId}/rejections")
    @Produces("application/json")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            summary =
                    "Rejected rows with all their faults; as NDJSON, CSV or XLSX a file to be corrected and pushed again",
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
        desk.imports().get(kind.name(), importId); // refuses before the answer begins
        return FileReplies.csv("rejections-" + importId, file -> desk.files().rejections(kind, importId, file));
    }

    @GET
    @Path("/imports/{importId}/rejections")
    @Produces(FileReplies.XLSX + ";qs=0.4")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(hidden = true)
    public RestResponse<StreamingOutput> rejectionsAsSheet(@RestPath UUID importId) {
        desk.imports().get(kind.name(), importId);
        return FileReplies.sheet(
                "rejections-" + importId, kind.name(), RecordFileUseCases.rejectionColumns(kind), file -> desk.files()
                        .rejections(kind, importId, file));
    }

    @GET
    @Path("/imports/{importId}/rejections")
    @Produces("application/x-ndjson;qs=0.6")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(hidden = true)
    public StreamingOutput rejectionsAsLines(@RestPath UUID importId) {
        desk.imports().get(kind.name(), importId); // refuses before the answer begins
        return out -> desk.files().rejectedLines(kind, importId, out);
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
