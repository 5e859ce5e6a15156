package vn.ocop.product.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.rows.ColumnMappingJson;
import vn.ocop.platform.security.Roles;

/** The caller's own headings for the columns of a kind. */
@Path("/programme/column-mappings/{kind}")
@Tag(name = "programme")
@RunOnVirtualThread
class RecordMappingResource {

    private static final String EXAMPLE = """
            {"columns": {"Mã": "externalId", "Sản phẩm": "productId", "Chủ thể": "producerId", "Sàn": "channel", "Từ ngày": "from"},
             "values": {"provinceCode": "08"}, "ignored": ["STT", "Ghi chú"], "days": "DAY_MONTH_YEAR"}""";

    private final RecordMappingUseCases useCases;

    RecordMappingResource(RecordMappingUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "getRecordColumnMapping",
            summary = "How the caller's tables of a kind are read that are pushed with columnMapping=mine",
            description = "Roles: whoever may push files; each its own.")
    @APIResponse(responseCode = "200", description = "The mapping with its ETag")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<ColumnMappingJson> get(@PathParam("kind") String kind) {
        return reply(useCases.get(kind));
    }

    @PUT
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "putRecordColumnMapping",
            summary = "Say how the caller's tables of a kind are read; files that came before are read as it was then",
            description = "Roles: whoever may push files; each its own. If-Match once there is one.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "listings of an office", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Stored, with its ETag")
    @APIResponse(responseCode = "400", description = "invalid-input: unknown-column, repeated-column")
    @APIResponse(responseCode = "404", description = "not-found: no such kind")
    @APIResponse(responseCode = "412", description = "stale")
    @APIResponse(responseCode = "428", description = "precondition-required")
    public RestResponse<ColumnMappingJson> put(
            @PathParam("kind") String kind,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ColumnMappingJson mapping) {
        return reply(useCases.put(kind, mapping, ifMatch));
    }

    private static RestResponse<ColumnMappingJson> reply(RecordMappingStore.Version version) {
        return Replies.ok(version.content(), version.version());
    }
}
