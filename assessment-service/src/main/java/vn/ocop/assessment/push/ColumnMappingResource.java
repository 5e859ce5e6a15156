package vn.ocop.assessment.push;

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

/** A system's own headings for our columns. */
@Path("/source-systems/{code}/column-mapping")
@Tag(name = "Results decided elsewhere")
@RunOnVirtualThread
class ColumnMappingResource {

    private static final String EXAMPLE = """
            {"columns": {"Mã": "externalId", "Tên sản phẩm": "product.name", "Bộ tiêu chí": "product.set",
                         "Mã xã": "product.communeCode", "Mã chủ thể": "producer.externalId", "Chủ thể": "producer.name",
                         "Loại hình": "producer.type", "Số quyết định": "decision.number",
                         "Ngày ký": "decision.signedOn", "Hạng sao": "stars"},
             "values": {"legalBasis": "148/QĐ-TTg", "decision.issuer.level": "PROVINCE",
                        "decision.issuer.name": "UBND tỉnh Tuyên Quang"},
             "ignored": ["STT", "Ghi chú"], "days": "DAY_MONTH_YEAR"}""";

    private final ColumnMappingUseCases useCases;

    ColumnMappingResource(ColumnMappingUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @RolesAllowed({Roles.PROVINCIAL_SYSTEM, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE, Roles.AUDITOR})
    @Operation(
            operationId = "getColumnMapping",
            summary = "How the system's tables are read that are pushed with columnMapping",
            description = "Roles: provincial-system, offices and auditor by area.")
    @APIResponse(responseCode = "200", description = "The mapping with its ETag")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<ColumnMappingJson> get(@PathParam("code") String code) {
        return reply(useCases.get(code));
    }

    @PUT
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "putColumnMapping",
            summary = "Say how the system's tables are read; files that came before are read as it was then",
            description =
                    "Roles: provincial-office of the system's province, central-office. If-Match once there is one.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "a province's list", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Stored, with its ETag")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: unknown-column, repeated-column, other-source-system")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    @APIResponse(responseCode = "412", description = "problem type stale")
    @APIResponse(responseCode = "428", description = "problem type precondition-required")
    public RestResponse<ColumnMappingJson> put(
            @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ColumnMappingJson mapping) {
        return reply(useCases.put(code, mapping, ifMatch));
    }

    private static RestResponse<ColumnMappingJson> reply(ColumnMappingStore.Version version) {
        return Replies.ok(version.content(), version.version());
    }
}
