package vn.ocop.assessment.meeting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.PageRequest;
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
            summary = "All products of a council: state, last day, overdue, proposed too late for its round",
            description =
                    "Roles: offices and auditor by area, members by seat. Products in which the caller is in conflict"
                            + " are neither shown nor counted. The two rounds a year are those of Decision 26/2026, Article 7.")
    @APIResponse(responseCode = "200", description = "Counts by state and a page of products, newest first")
    @APIResponse(responseCode = "404", description = "problem type no-such-council")
    public BoardJson get(
            @PathParam("id") UUID id,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return useCases.board(id, PageRequest.of(after, limit));
    }
}
