package vn.ocop.assessment.decision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/decisions/{id}")
@Tag(name = "Decisions")
@RunOnVirtualThread
class CorrectionResource {

    private static final String CLERICAL = """
            {"kind": "CLERICAL", "reason": "Ghi nhầm số", "number": "3918/QĐ-UBND",
             "productNames": [{"assessmentId": "01999999-0000-7000-8000-000000000001", "name": "Chè Shan tuyết Hoàng Su Phì"}]}""";
    private static final String AMENDING = """
            {"kind": "AMENDING", "reason": "Bổ sung sản phẩm",
             "document": {"number": "4100/QĐ-UBND", "signedOn": "2026-11-25", "signer": {"name": "…", "position": "Chủ tịch UBND tỉnh"}},
             "remove": [], "add": [{"assessmentId": "01999999-0000-7000-8000-000000000002", "outcome": "RECOGNISED"}]}""";
    private static final String WITHDRAWAL = """
            {"request": {"number": "9001/BNNMT-VPĐP", "signedOn": "2026-12-01"}, "reason": "Công nhận sai quy định",
             "document": {"number": "4300/QĐ-UBND", "signedOn": "2026-12-08", "signer": {"name": "…", "position": "Chủ tịch UBND tỉnh"}}}""";

    private final CorrectionUseCases useCases;

    CorrectionResource(CorrectionUseCases useCases) {
        this.useCases = useCases;
    }

    @POST
    @Path("/corrections")
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_AUTHORITY, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "correctDecision",
            summary = "Put a decision right: a slip of the pen in its record, or an amending decision",
            description =
                    "Roles: the authority that issued it. Needs If-Match. CLERICAL: number, signer, printed names, never stars or"
                            + " products. AMENDING: takes products out, whose results then stand free, and takes confirmed ones in.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = {
                                @ExampleObject(name = "slip of the pen", value = CLERICAL),
                                @ExampleObject(name = "amending decision", value = AMENDING)
                            }))
    @APIResponse(responseCode = "201", description = "The decision as it reads now; what it said before stays")
    @APIResponse(
            responseCode = "400",
            description =
                    "problem type invalid-input: not-for-this-kind, no-change, nothing-left, not-in-decision, required,"
                            + " duplicate, in-the-future, before")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area, role-required")
    @APIResponse(responseCode = "404", description = "problem types no-such-decision, no-such-assessment")
    @APIResponse(
            responseCode = "409",
            description =
                    "problem types wrong-state, notice-not-decision, wrong-outcome, decision-number-taken, mixed-issuers,"
                            + " already-followed")
    @APIResponse(responseCode = "412", description = "problem type stale")
    @APIResponse(responseCode = "428", description = "problem type precondition-required")
    public RestResponse<DecisionJson> correct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            CorrectionRequestJson request) {
        return shown(useCases.correct(id, request, IfMatch.required(ifMatch)));
    }

    @POST
    @Path("/withdrawal")
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_AUTHORITY, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "withdrawRecognition",
            summary =
                    "Take back a wrong recognition on the ministry's request (Article 10.1b), for all or named products",
            description =
                    "Roles: the authority that issued it. Needs If-Match. Apart from revocation (Article 8): the recognition itself was"
                            + " wrong. The assessments end as WITHDRAWN, their certificates too; a redo order opens new ones.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "all products", value = WITHDRAWAL)))
    @APIResponse(responseCode = "201", description = "The decision as it reads now")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: not-in-decision, duplicate, in-the-future, before")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area, role-required")
    @APIResponse(responseCode = "404", description = "problem type no-such-decision")
    @APIResponse(responseCode = "409", description = "problem types nothing-recognised, decision-number-taken")
    @APIResponse(responseCode = "412", description = "problem type stale")
    @APIResponse(responseCode = "428", description = "problem type precondition-required")
    public RestResponse<DecisionJson> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            WithdrawalRequestJson request) {
        return shown(useCases.withdraw(id, request, IfMatch.required(ifMatch)));
    }

    private static RestResponse<DecisionJson> shown(Decision decision) {
        var location = "/api/v1/decisions/" + decision.id();
        return Replies.created(location, DecisionJson.of(decision), decision.version());
    }
}
