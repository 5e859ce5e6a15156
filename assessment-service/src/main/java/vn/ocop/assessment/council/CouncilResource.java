package vn.ocop.assessment.council;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
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
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;

@Path("/councils")
@Tag(name = "Councils")
@RunOnVirtualThread
class CouncilResource {

    private static final String EXAMPLE = """
            {"level": "PROVINCE", "provinceCode": "08", "name": "Hội đồng OCOP tỉnh Tuyên Quang",
             "round": {"year": 2026, "number": 2, "extra": false},
             "decision": {"number": "15/QĐ-UBND", "signedOn": "2026-10-01"},
             "operatingRules": {"quorumPercent": 75, "maxSpread": 10,
                                "document": {"number": "16/QC-HĐ", "signedOn": "2026-10-01"}},
             "members": [{"username": "tq.chair", "name": "…", "organisation": "UBND tỉnh", "position": "CHAIR"}]}""";

    private final CouncilUseCases useCases;
    private final AdministrativeUnits units;
    private final Clock clock;

    CouncilResource(CouncilUseCases useCases, AdministrativeUnits units, Clock clock) {
        this.useCases = useCases;
        this.units = units;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "createCouncil",
            summary = "Set up a council with its members and operating rules",
            description =
                    "Roles: provincial-office of the province, central-office for CENTRAL. A secretary has no vote.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "province", value = EXAMPLE)))
    @APIResponse(responseCode = "201", description = "Created")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: one-chair, too-few-voting, duplicate …")
    @APIResponse(responseCode = "403", description = "problem types forbidden, outside-area, role-required")
    @APIResponse(responseCode = "409", description = "problem type product-sets-claimed")
    public RestResponse<CouncilJson.Response> create(CouncilJson.Request request) {
        var council = useCases.found(domain(Ids.next(), request));
        var location = "/api/v1/councils/" + council.id();
        return Replies.created(location, CouncilJson.Response.of(council), council.version());
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
            operationId = "listCouncils",
            summary = "Councils of the caller's area, and those with a seat of the caller; newest first",
            description = "Roles: offices, authorities and auditor by area; members by seat.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<CouncilJson.Response> list(
            @QueryParam("after") @Nullable String after, @QueryParam("limit") @Nullable Integer limit) {
        var page = PageRequest.of(after, limit);
        var councils = useCases.list(page.afterId(), page.limit() + 1);
        return Page.of(councils, page, c -> PageRequest.cursor(c.id()), CouncilJson.Response::of);
    }

    @GET
    @Path("/{id}")
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
            operationId = "getCouncil",
            summary = "One council",
            description = "Roles: offices, authorities and auditor by area; members by seat.")
    @APIResponse(responseCode = "200", description = "The council with its ETag")
    @APIResponse(responseCode = "403", description = "problem types not-a-council-member, outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-council")
    public RestResponse<CouncilJson.Response> get(@PathParam("id") UUID id) {
        var council = useCases.read(id);
        return Replies.ok(CouncilJson.Response.of(council), council.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "changeCouncil",
            summary = "Change members, round or rules; assessments already assigned keep the rules they were given",
            description = "Roles: provincial-office of the province, central-office for CENTRAL. Needs If-Match.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            examples = @ExampleObject(name = "province", value = EXAMPLE)))
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "409", description = "problem types council-level-fixed, product-sets-claimed")
    @APIResponse(responseCode = "412", description = "problem type stale")
    @APIResponse(responseCode = "428", description = "problem type precondition-required")
    public RestResponse<CouncilJson.Response> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, CouncilJson.Request request) {
        var council = useCases.change(domain(id, request), IfMatch.required(ifMatch));
        return Replies.ok(CouncilJson.Response.of(council), council.version());
    }

    @GET
    @Path("/{id}/member-records")
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
            operationId = "listMemberRecords",
            summary = "Every state of every seat: position, organisation, term, and when it was recorded",
            description = "Roles: offices, authorities and auditor by area; members by seat. Oldest first.")
    @APIResponse(responseCode = "200", description = "All records, of those who left too")
    @APIResponse(responseCode = "404", description = "problem type no-such-council")
    public MemberRecordJson.ListJson memberRecords(@PathParam("id") UUID id) {
        return new MemberRecordJson.ListJson(useCases.memberRecords(id));
    }

    private Council domain(UUID id, CouncilJson.Request request) {
        LocalDate today = VietnamTime.today(clock);
        var province = request.provinceCode();
        return request.toDomain(
                id, today, province != null && units.province(province, today).isPresent());
    }
}
