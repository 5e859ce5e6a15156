package vn.ocop.product.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

/**
 * The operations of a kind. A subclass gives the path and the kind; {@code RecordContract} names the operations.
 *
 * @param <T> the kind's record: body of requests, line of files
 */
@RunOnVirtualThread
public abstract class RecordResource<T extends Record & ProgrammeRecord> extends RecordExportResource<T> {

    protected RecordResource(RecordDeskUseCases desk, Class<T> type) {
        super(desk, type);
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
            @Parameter(
                            description =
                                    "name:value of a field with a code or with the id of another record; all of them must fit")
                    @QueryParam("with")
                    List<String> with,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit);
        var filter = new RecordFilter(province, commune, producerId, productId, on, state, text, with);
        return Page.of(
                desk.reads().list(kind, filter, page), page, row -> PageRequest.cursor(row.id()), RecordJson::of);
    }
}
