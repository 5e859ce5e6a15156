package vn.ocop.certification.labelreport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Replies;

@Path("/verifications/{number}/reports")
@RunOnVirtualThread
@Tag(name = "verification")
class LabelReportResource {

    private final LabelReportUseCases reports;

    LabelReportResource(LabelReportUseCases reports) {
        this.reports = reports;
    }

    @POST
    @PermitAll
    @Idempotent
    @Operation(
            operationId = "reportLabel",
            summary = "Tell the office of a suspicious label, in the register or not. Role: none",
            description = "Nobody is asked for a name. The page of the same number has a form for it.")
    @APIResponse(responseCode = "201", description = "Kept; the office of the province sees it")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    public RestResponse<LabelReportJson.Receipt> report(
            @PathParam("number") @Parameter(example = "OCOP-08-2026-000001") String number, LabelReportJson.New body) {
        var id = reports.report(number, body.kind(), body.place(), body.note());
        return Replies.created("/api/v1/verifications/reports", new LabelReportJson.Receipt(id));
    }
}
