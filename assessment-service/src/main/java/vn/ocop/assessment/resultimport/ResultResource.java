package vn.ocop.assessment.resultimport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.security.Roles;

@Path("/assessment-results")
@Tag(name = "Results decided elsewhere")
@RunOnVirtualThread
class ResultResource {

    private static final String EXAMPLE = """
            {"sourceSystem": "tuyenquang-ocop", "externalId": "2024-0117",
             "product": {"name": "Chè Shan tuyết", "set": 11, "communeCode": "01021", "externalCode": "TQ-117"},
             "producer": {"externalId": "HTX-12", "name": "HTX Hoàng Su Phì", "type": "COOPERATIVE"},
             "decision": {"number": "1021/QĐ-UBND", "signedOn": "2024-06-12",
                          "issuer": {"level": "PROVINCE", "code": "08", "name": "UBND tỉnh Tuyên Quang"}},
             "legalBasis": "148/QĐ-TTg", "stars": 4, "total": "81.25",
             "certificate": {"number": "12/2024", "validFrom": "2024-06-12", "validUntil": "2027-06-12"}}""";

    private static final String REVOKED = """
            {"kind": "REVOCATION", "sourceSystem": "tuyenquang-ocop", "externalId": "TH-2025-3", "of": {"externalId": "2024-0117"},
             "decision": {"number": "77/QĐ-UBND", "signedOn": "2025-03-01",
                          "issuer": {"level": "PROVINCE", "code": "08", "name": "UBND tỉnh Tuyên Quang"}},
             "ground": "B", "reason": "Kết luận kiểm tra: không còn đáp ứng tiêu chí"}""";

    private static final String VOIDED = """
            {"operation": "VOID", "sourceSystem": "tuyenquang-ocop", "externalId": "2024-0117",
             "correction": {"cause": "CLERICAL", "reason": "Nhập trùng"}}""";

    private final ImportUseCases useCases;

    ResultResource(ImportUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_SYSTEM, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "pushResult",
            summary =
                    "One row: a result decided elsewhere, its revocation or extension, a correction; safely repeatable",
            description =
                    "Roles: provincial-system and provincial-office for their province, central-office; 5 stars only"
                            + " from a client of the whole nation. Rows are known by sourceSystem and externalId. kind"
                            + " REVOCATION and EXTENSION name the decision's row; operation CORRECT and VOID say why."
                            + " The answer is the result that the row is about.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(oneOf = {ResultJson.class, ActJson.class, VoidJson.class}),
                            examples = {
                                @ExampleObject(name = "under Decision 148", value = EXAMPLE),
                                @ExampleObject(name = "revoked", value = REVOKED),
                                @ExampleObject(name = "taken back", value = VOIDED)
                            }))
    @APIResponse(responseCode = "201", description = "Taken, status CREATED")
    @APIResponse(
            responseCode = "200",
            description = "Here before with the same content, status UNCHANGED; or CORRECTED, VOIDED")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: no-such-commune, no-such-legal-basis, outside-legal-basis,"
                    + " wrong-issuer-level, in-the-future, set-or-group")
    @APIResponse(
            responseCode = "403",
            description = "problem types outside-area, not-your-decision, foreign-source-system, role-required")
    @APIResponse(
            responseCode = "409",
            description =
                    "problem types contradicts-later-decision, another-decision, another-kind, no-such-row, before-its-decision,"
                            + " row-voided, product-fixed, province-fixed, target-fixed, done-before, lapsed-before,"
                            + " no-extension-before, outside-extension, other-level-ends")
    public RestResponse<ResultJson.Stored> push(byte[] row) {
        var stored = useCases.push(row);
        return stored.status().equals("CREATED")
                ? Replies.created("/api/v1/assessment-results/" + stored.resultId(), stored)
                : Replies.ok(stored);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.PROVINCIAL_SYSTEM,
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getResultHistory",
            summary = "A result decided elsewhere with its history: who recorded what, when and why",
            description = "Roles: provincial-system, offices, authorities and auditor by area.")
    @APIResponse(responseCode = "200", description = "Every version, and what befell it")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public HistoryJson history(@PathParam("id") UUID id) {
        return useCases.history(id);
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCIAL_SYSTEM,
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listResults",
            summary = "Results decided elsewhere, of the caller's area; newest first",
            description = "Roles: provincial-system, offices, authorities and auditor by area.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ResultJson.Stored> list(
            @QueryParam("sourceSystem") @Nullable String sourceSystem,
            @QueryParam("externalId") @Nullable String externalId,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit).withKeys(2);
        var filter = new ResultStore.Filter(sourceSystem, externalId);
        var rows = useCases.list(filter, key(page), page.limit() + 1);
        return Page.of(
                rows,
                page,
                r -> PageRequest.cursor(r.firstRecordedAt(), r.id()),
                r -> ImportUseCases.stored(r, "UNCHANGED"));
    }

    private static ResultStore.@Nullable Key key(PageRequest page) {
        UUID id = page.afterId();
        if (id == null) {
            return null;
        }
        try {
            return new ResultStore.Key(Instant.parse(page.afterKeys().getFirst()), id);
        } catch (DateTimeParseException e) {
            throw InvalidInput.of("?after", "invalid-cursor");
        }
    }
}
