package vn.ocop.assessment.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.document.PaperPdf;
import vn.ocop.platform.security.Roles;

@Path("/meetings/{id}/minutes")
@Tag(name = "Meetings")
@RunOnVirtualThread
class MinutesResource {

    private final PaperUseCases useCases;
    private final PaperPdf pdf;

    MinutesResource(PaperUseCases useCases, PaperPdf pdf) {
        this.useCases = useCases;
        this.pdf = pdf;
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
    @Produces("application/pdf")
    @Operation(
            operationId = "getMinutes",
            summary = "The minutes of a meeting, PDF; once the result of each of its products stands",
            description =
                    "Roles: members by seat, offices, authorities and auditor by area. A member in conflict over a product gets an extract without it.")
    @APIResponse(responseCode = "200", description = "A4 upright, tagged, in Vietnamese; the same bytes each time")
    @APIResponse(responseCode = "304", description = "The client has it already")
    @APIResponse(responseCode = "403", description = "problem types not-a-council-member, outside-area, in-conflict")
    @APIResponse(responseCode = "404", description = "problem type no-such-meeting")
    @APIResponse(responseCode = "409", description = "problem type minutes-not-yet")
    public RestResponse<byte[]> document(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        return pdf.reply(useCases.minutes(id), ifNoneMatch);
    }
}
