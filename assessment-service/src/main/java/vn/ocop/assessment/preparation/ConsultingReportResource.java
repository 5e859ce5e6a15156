package vn.ocop.assessment.preparation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;

@Path("/assessments/{id}/consulting-report")
@Tag(name = "Preparation")
@RunOnVirtualThread
class ConsultingReportResource {

    private final PreparationUseCases useCases;
    private final Clock clock;

    ConsultingReportResource(PreparationUseCases useCases, Clock clock) {
        this.useCases = useCases;
        this.clock = clock;
    }

    @PUT
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "fileConsultingReport",
            summary = "File or replace the consulting group's report; needed before a meeting",
            description = "Roles: the office of the council's level and area.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(
                                            name = "with survey",
                                            value =
                                                    "{\"findings\": \"Hồ sơ đầy đủ\", \"survey\": {\"on\": \"2026-11-20\", \"place\":"
                                                            + " \"Hoàng Su Phì\"}, \"tests\": []}")))
    @APIResponse(responseCode = "200", description = "Stored")
    @APIResponse(responseCode = "409", description = "problem type wrong-state")
    public ConsultingReportJson put(@PathParam("id") UUID id, ConsultingReportJson report) {
        return useCases.report(id, report.checked(VietnamTime.today(clock)));
    }

    @GET
    @RolesAllowed({
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.COUNCIL_MEMBER,
        Roles.COUNCIL_CHAIR,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getConsultingReport",
            summary = "The consulting group's report",
            description = "Roles: offices and auditor by area, members by seat.")
    @APIResponse(responseCode = "200", description = "The report")
    @APIResponse(responseCode = "404", description = "problem types no-such-assessment, not-found")
    public ConsultingReportJson get(@PathParam("id") UUID id) {
        return useCases.readReport(id);
    }
}
