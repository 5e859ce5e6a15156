package vn.ocop.assessment.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.completion.CompletionRequestJson;
import vn.ocop.assessment.completion.CompletionStore;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;

@Path("/assessments")
@Tag(name = "Assessments")
@RolesAllowed({
    Roles.COMMUNE_OFFICER,
    Roles.PROVINCIAL_OFFICE,
    Roles.PROVINCIAL_AUTHORITY,
    Roles.CENTRAL_OFFICE,
    Roles.MINISTRY_AUTHORITY,
    Roles.COUNCIL_MEMBER,
    Roles.COUNCIL_CHAIR,
    Roles.AUDITOR
})
@RunOnVirtualThread
class AssessmentResource {

    private final ReviewUseCases useCases;
    private final ReviewPolicy policy;
    private final DossierStore dossiers;
    private final CompletionStore completions;
    private final Clock clock;

    AssessmentResource(
            ReviewUseCases useCases,
            ReviewPolicy policy,
            DossierStore dossiers,
            CompletionStore completions,
            Clock clock) {
        this.useCases = useCases;
        this.policy = policy;
        this.dossiers = dossiers;
        this.completions = completions;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listAssessments",
            summary = "Assessments by area or seat, newest first",
            description =
                    "Roles: offices, authorities, commune officers and auditor by area; members by seat in the council."
                            + " Those in conflict are left out.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: unknown-filter")
    public Page<AssessmentJson> list(
            @QueryParam("dossierId") @Nullable UUID dossierId,
            @QueryParam("state") @Nullable State state,
            @QueryParam("province") @Nullable String province,
            @QueryParam("councilId") @Nullable UUID councilId,
            @Parameter(
                            description =
                                    "those without a result whose last day is before it; with today's date the overdue ones")
                    @QueryParam("dueBefore")
                    @Nullable
                    LocalDate dueBefore,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit);
        var filter = new AssessmentStore.Filter(dossierId, state, province, councilId, dueBefore);
        var dockets = useCases.list(filter, page.afterId(), page.limit() + 1);
        return Page.of(dockets, page, d -> PageRequest.cursor(d.id()), AssessmentJson::of);
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getAssessment",
            summary = "One assessment; its ETag is what every step needs",
            description = "Roles as in the list. Saving a score sheet changes neither the ETag nor any time stamp.")
    @APIResponse(responseCode = "200", description = "The assessment with its ETag")
    @APIResponse(responseCode = "403", description = "problem types in-conflict, outside-area, forbidden")
    @APIResponse(responseCode = "404", description = "problem type no-such-assessment")
    public RestResponse<AssessmentJson> get(@PathParam("id") UUID id) {
        var docket = useCases.read(id);
        var answers = dossiers.answers(docket.subject(), policy.holdsSeat(docket));
        var today = VietnamTime.today(clock);
        var asked = completions.of(id).stream()
                .map(request -> CompletionRequestJson.of(request, today))
                .toList();
        return Replies.ok(AssessmentJson.of(docket, asked, answers), docket.version());
    }

    @GET
    @Path("/{id}/dossier")
    @Operation(
            operationId = "getAssessedDossier",
            summary = "The dossier as it was forwarded: evidence with hashes, the commune's report",
            description = "Roles as for the assessment.")
    @APIResponse(responseCode = "200", description = "The copy that the council judges")
    @APIResponse(responseCode = "404", description = "problem types no-such-assessment, not-found")
    public JsonNode dossier(@PathParam("id") UUID id) {
        var data = dossiers.data(useCases.read(id).subject());
        if (data == null) {
            throw new Refused(new CommonRefusal.NotFound("dossier", id.toString()));
        }
        return data;
    }
}
