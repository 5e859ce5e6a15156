package vn.ocop.assessment.inspection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/inspections")
@Tag(name = "Inspections")
@RunOnVirtualThread
class InspectionResource {

    private static final String PLAN = """
            {"kind": "UNANNOUNCED", "level": "PROVINCE", "productIds": ["01999999-0000-7000-8000-000000000004"],
             "heldOn": "2026-12-01", "purpose": "Kiểm tra việc sử dụng nhãn hiệu OCOP",
             "team": [{"name": "…", "organisation": "Sở Nông nghiệp và Môi trường"}]}""";
    private static final String FINDINGS = """
            {"findings": [{"productId": "01999999-0000-7000-8000-000000000004", "point": "MARK_USE", "severity": "MAJOR",
             "text": "Tem OCOP dán trên sản phẩm khác"}]}""";
    private static final String CONCLUSION = """
            {"document": {"number": "12/KL-VPĐP", "signedOn": "2026-12-03"}, "summary": "…",
             "proposals": [{"productId": "01999999-0000-7000-8000-000000000004", "ground": "D", "reason": "…"}]}""";

    private final InspectionUseCases useCases;
    private final InspectionPolicy policy;

    InspectionResource(InspectionUseCases useCases, InspectionPolicy policy) {
        this.useCases = useCases;
        this.policy = policy;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "planInspection",
            summary = "Plan or record an inspection of recognised products of one province (Article 9)",
            description =
                    "Roles: provincial-office for products of its province; central-office for five stars, and for others"
                            + " with the need for it.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "unannounced", value = PLAN)))
    @APIResponse(responseCode = "201", description = "Planned")
    @APIResponse(
            responseCode = "400",
            description =
                    "problem type invalid-input: exactly-one, not-recognised, one-province, duplicate, required (need)")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area")
    @APIResponse(responseCode = "409", description = "problem type inspector-in-conflict")
    public RestResponse<InspectionJson> plan(InspectionRequestJson request) {
        var inspection = useCases.plan(request);
        return Replies.created(
                "/api/v1/inspections/" + inspection.id(), InspectionJson.of(inspection, policy.today(), true), 0);
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listInspections",
            summary = "Inspections by area, newest first",
            description =
                    "Roles: offices, authorities and auditor by area; a province sees the ministry's once concluded.")
    @APIResponse(responseCode = "200", description = "One page, without findings")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: unknown-filter")
    public Page<InspectionJson> list(
            @QueryParam("province") @Nullable String province,
            @QueryParam("productId") @Nullable UUID productId,
            @QueryParam("state") @Nullable InspectionState state,
            @Parameter(
                            description =
                                    "those that propose a revocation which is not made and whose last day is before it;"
                                            + " with today's date the overdue ones")
                    @QueryParam("revocationDueBefore")
                    @Nullable
                    LocalDate revocationDueBefore,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit);
        var filter = new InspectionReadStore.Filter(province, productId, state, revocationDueBefore);
        var inspections = useCases.list(filter, page.afterId(), page.limit() + 1);
        var today = policy.today();
        return Page.of(inspections, page, i -> PageRequest.cursor(i.id()), i -> InspectionJson.of(i, today, false));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getInspection",
            summary = "One inspection with findings, conclusion and what it proposes to revoke",
            description = "Roles as in the list.")
    @APIResponse(responseCode = "200", description = "The inspection with its ETag")
    @APIResponse(responseCode = "403", description = "problem type outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-inspection")
    public RestResponse<InspectionJson> get(@PathParam("id") UUID id) {
        return reply(useCases.read(id));
    }

    @PUT
    @Path("/{id}/findings")
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "noteInspectionFindings",
            summary = "What was found on each product at each point; replaces what was noted before",
            description = "Roles: the office that inspects. If-Match is honoured.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "mark", value = FINDINGS)))
    @APIResponse(responseCode = "200", description = "Noted; equal again changes nothing")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: not-inspected, duplicate")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area")
    @APIResponse(responseCode = "409", description = "problem types inspection-concluded, inspection-not-begun")
    public RestResponse<InspectionJson> note(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InspectionRequestJson.Findings request) {
        return reply(useCases.note(id, request, IfMatch.optional(ifMatch)));
    }

    @POST
    @Path("/{id}/conclusion")
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "concludeInspection",
            summary = "Conclude: findings are fixed, and the authority has 15 days for each proposed revocation",
            description =
                    "Roles: the office that inspects. Every product needs a finding at every point. The conclusion is"
                            + " announced (inspection-concluded); the authority revokes at the certificate with trigger INSPECTION.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "misused mark", value = CONCLUSION)))
    @APIResponse(responseCode = "200", description = "Concluded")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: in-the-future, before, not-inspected, duplicate, no-fault-found")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area")
    @APIResponse(
            responseCode = "409",
            description = "problem types findings-missing, inspection-concluded, inspection-not-begun")
    public RestResponse<InspectionJson> conclude(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            InspectionRequestJson.Conclusion request) {
        return reply(useCases.conclude(id, request, IfMatch.optional(ifMatch)));
    }

    private RestResponse<InspectionJson> reply(Inspection inspection) {
        return Replies.ok(InspectionJson.of(inspection, policy.today(), true), inspection.version());
    }
}
