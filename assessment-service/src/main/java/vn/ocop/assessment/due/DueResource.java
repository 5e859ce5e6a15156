package vn.ocop.assessment.due;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Level;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.security.Roles;

@Path("/assessments/dues")
@Tag(name = "Assessments")
@RunOnVirtualThread
class DueResource {

    private final DueUseCases useCases;

    DueResource(DueUseCases useCases) {
        this.useCases = useCases;
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
            operationId = "listDues",
            summary =
                    "What an office owes and by when: results, appeals, complaints, completions and proposed revocations, last day first",
            description =
                    "Roles: offices, authorities and auditor by area; what the centre owes only for the nation. Assessments in which"
                            + " the caller is in conflict are left out.")
    @APIResponse(responseCode = "200", description = "One page; overdue is told of each")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: unknown-filter, not-a-date, wrong-enum")
    public Page<DueJson> list(
            @QueryParam("level") @Nullable Level level,
            @QueryParam("kind") DueJson.@Nullable Kind kind,
            @Parameter(description = "those whose last day is before it; with today's date the overdue ones")
                    @QueryParam("dueBefore")
                    @Nullable
                    LocalDate dueBefore,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return useCases.list(level, kind, dueBefore, PageRequest.of(after, limit));
    }
}
