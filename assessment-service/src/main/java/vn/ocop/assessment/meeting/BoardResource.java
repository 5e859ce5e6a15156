package vn.ocop.assessment.meeting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.platform.security.Roles;

@Path("/councils/{id}/board")
@Tag(name = "Councils")
@RunOnVirtualThread
class BoardResource {

    private final BoardUseCases useCases;

    BoardResource(BoardUseCases useCases) {
        this.useCases = useCases;
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
            operationId = "getCouncilBoard",
            summary = "How many products of a council stand in which state",
            description = "Roles: offices and auditor by area, members by seat. The products themselves:"
                    + " GET /assessments?councilId=.")
    @APIResponse(responseCode = "200", description = "Counts by state")
    @APIResponse(responseCode = "404", description = "problem type no-such-council")
    public BoardJson get(@PathParam("id") UUID id) {
        return new BoardJson(id, new TreeMap<>(useCases.states(id)));
    }

    @Schema(name = "CouncilBoard")
    record BoardJson(UUID councilId, Map<String, Integer> states) {}
}
