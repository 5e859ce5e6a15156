package vn.ocop.assessment.resultimport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
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

    private final ImportUseCases useCases;

    ResultResource(ImportUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_SYSTEM, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "pushResult",
            summary = "One result decided elsewhere; safely repeatable by sourceSystem and externalId",
            description =
                    "Roles: provincial-system and provincial-office for their province, central-office; 5 stars only"
                            + " from a client of the whole nation.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "under Decision 148", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Taken, status CREATED")
    @APIResponse(responseCode = "200", description = "Here before with the same content, status UNCHANGED")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: no-such-commune, no-such-legal-basis, outside-legal-basis,"
                    + " wrong-issuer-level, in-the-future, set-or-group")
    @APIResponse(
            responseCode = "403",
            description = "problem types outside-area, not-your-decision, foreign-source-system, role-required")
    @APIResponse(responseCode = "409", description = "problem type result-differs")
    public RestResponse<ResultJson.Stored> push(ResultJson result) {
        var stored = useCases.push(result);
        return stored.status().equals("CREATED")
                ? Replies.created("/api/v1/assessment-results?sourceSystem=" + result.sourceSystem(), stored)
                : Replies.ok(stored);
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
                r -> PageRequest.cursor(r.recordedAt(), r.id()),
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
