package vn.ocop.assessment.appeal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
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
import vn.ocop.platform.time.VietnamTime;

@Path("/appeals")
@Tag(name = "Appeals and complaints")
@RunOnVirtualThread
class AppealResource {

    private static final String EXAMPLE = """
            {"assessmentId": "01999999-0000-7000-8000-000000000001", "receivedOn": "2026-11-25",
             "reasons": "Tiêu chí 1.2 chưa xét hợp đồng bao tiêu đã nộp"}""";

    private final AppealUseCases appeals;
    private final PetitionUseCases useCases;
    private final Clock clock;

    AppealResource(AppealUseCases appeals, PetitionUseCases useCases, Clock clock) {
        this.appeals = appeals;
        this.useCases = useCases;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PRODUCER)
    @Operation(
            operationId = "fileAppeal",
            summary = "Appeal against a decision's product item, a notice or a rejection",
            description =
                    "Roles: an account of the product's producer. 90 days from the receipt of the decision (Law on"
                            + " Complaints, Article 9); one appeal at a time.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "evidence overlooked", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Filed; dueOn is the last day to accept it or say why not")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: in-the-future, before")
    @APIResponse(responseCode = "403", description = "problem types role-required, not-the-producer")
    @APIResponse(responseCode = "404", description = "problem type no-such-assessment")
    @APIResponse(responseCode = "409", description = "problem types nothing-to-appeal, appeal-too-late, appeal-exists")
    public RestResponse<AppealJson> file(AppealJson.Request request) {
        var petition = appeals.file(request);
        return Replies.created("/api/v1/appeals/" + petition.id(), AppealJson.of(petition, today()), 0);
    }

    @GET
    @RolesAllowed({
        Roles.PRODUCER,
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listAppeals",
            summary = "Appeals by area, newest first; a producer sees its own",
            description =
                    "Roles: offices, authorities and auditor by area, those handled at the centre only with the nation;"
                            + " producer.")
    @APIResponse(responseCode = "200", description = "One page, without reasons")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: unknown-filter")
    public Page<AppealJson> list(
            @QueryParam("state") @Nullable PetitionState state,
            @QueryParam("province") @Nullable String province,
            @QueryParam("assessmentId") @Nullable UUID assessmentId,
            @Parameter(
                            description =
                                    "those that wait for the office and whose last day is before it; with today's date the"
                                            + " overdue ones")
                    @QueryParam("dueBefore")
                    @Nullable
                    LocalDate dueBefore,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit);
        var filter = new PetitionStore.Filter(PetitionKind.APPEAL, state, province, assessmentId, dueBefore);
        var petitions = useCases.list(filter, page.afterId(), page.limit() + 1);
        var today = today();
        return Page.of(petitions, page, p -> PageRequest.cursor(p.id()), p -> AppealJson.inList(p, today));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({
        Roles.PRODUCER,
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "getAppeal",
            summary = "One appeal with its reasons and steps",
            description = "Roles as in the list.")
    @APIResponse(responseCode = "200", description = "The appeal with its ETag")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-appeal")
    public RestResponse<AppealJson> get(@PathParam("id") UUID id) {
        return reply(useCases.read(PetitionKind.APPEAL, id));
    }

    @POST
    @Path("/{id}/withdrawal")
    @Idempotent
    @RolesAllowed(Roles.PRODUCER)
    @Operation(
            operationId = "withdrawAppeal",
            summary = "The appellant takes the appeal back",
            description = "Roles: an account of the product's producer. If-Match is honoured.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples =
                                    @ExampleObject(name = "settled", value = "{\"reason\": \"Đã được giải thích\"}")))
    @APIResponse(responseCode = "200", description = "Withdrawn")
    @APIResponse(responseCode = "403", description = "problem types role-required, not-the-producer")
    @APIResponse(responseCode = "409", description = "problem type wrong-petition-state")
    public RestResponse<AppealJson> withdraw(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            HandlingJson.Withdrawal request) {
        return reply(appeals.withdraw(id, request, IfMatch.optional(ifMatch)));
    }

    private RestResponse<AppealJson> reply(Petition petition) {
        return Replies.ok(AppealJson.of(petition, today()), petition.steps().size());
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }
}
