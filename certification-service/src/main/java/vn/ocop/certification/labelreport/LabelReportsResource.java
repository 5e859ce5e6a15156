package vn.ocop.certification.labelreport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.security.Roles;

@Path("/verifications/reports")
@RunOnVirtualThread
@Tag(name = "verification")
class LabelReportsResource {

    private final LabelReportUseCases reports;

    LabelReportsResource(LabelReportUseCases reports) {
        this.reports = reports;
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR,
        Roles.ADMINISTRATOR
    })
    @Operation(
            operationId = "listLabelReports",
            summary = "Suspicious labels that people told of, newest first. Role: an office, its own area")
    @APIResponse(responseCode = "200", description = "One page; what belongs to no province only for the whole country")
    @APIResponse(responseCode = "403", description = "problem type outside-area")
    public Page<LabelReportJson.Shown> list(
            @Nullable @QueryParam("province") @Parameter(example = "08") String province,
            @Nullable @QueryParam("after") String after,
            @Nullable @QueryParam("limit") Integer limit) {
        var page = PageRequest.of(after, limit);
        return Page.of(
                reports.newest(province, page),
                page,
                report -> PageRequest.cursor(report.id()),
                LabelReportJson.Shown::of);
    }
}
