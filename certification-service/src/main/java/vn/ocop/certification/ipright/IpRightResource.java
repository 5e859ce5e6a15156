package vn.ocop.certification.ipright;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpRightKind;
import vn.ocop.certification.iplife.IpRightStatus;
import vn.ocop.certification.iplife.TermRule;
import vn.ocop.certification.iplife.TermRulesJson;
import vn.ocop.certification.ipright.IpRightJson.NewJson;
import vn.ocop.certification.ipright.IpRightJson.StatusJson;
import vn.ocop.certification.ipright.IpRightJson.StepJson;
import vn.ocop.certification.register.ListTag;
import vn.ocop.certification.register.ProvinceToday;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/ip-rights")
@RunOnVirtualThread
@Tag(name = "ip-rights", description = "Intellectual property rights: anyone may read them")
class IpRightResource {

    private final IpRightUseCases rights;
    private final IpRightEditUseCases edits;
    private final ProvinceToday provinces;

    IpRightResource(IpRightUseCases rights, IpRightEditUseCases edits, ProvinceToday provinces) {
        this.rights = rights;
        this.edits = edits;
        this.provinces = provinces;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.IP_OFFICER)
    @Operation(
            operationId = "recordIpRight",
            summary = "Record an application or registration. Role: ip-officer of the area")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem type role-required or outside-area")
    public RestResponse<IpRightView> add(NewJson body) {
        var right = rights.add(body);
        return Replies.created("/api/v1/ip-rights/" + right.id(), right, right.version());
    }

    @GET
    @PermitAll
    @Operation(operationId = "listIpRights", summary = "IP rights as of today, newest first. Role: none")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<IpRightView>> list(
            @Nullable @QueryParam("kind") IpRightKind kind,
            @Nullable @QueryParam("state") IpRightStatus state,
            @Nullable @QueryParam("province") @Parameter(example = "08") String province,
            @Nullable @QueryParam("productId") UUID productId,
            @Nullable @QueryParam("number") @Parameter(example = "00069") String number,
            @Nullable @QueryParam("supportProgramme") String supportProgramme,
            @Nullable @QueryParam("economicSector") String economicSector,
            @Nullable @QueryParam("after") String after,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var page = PageRequest.of(after, limit);
        var codes = province == null ? null : provinces.codesOf(province);
        var filter = new IpRightFilter(kind, state, codes, productId, number, supportProgramme, economicSector);
        var found = Page.of(rights.list(filter, page), page, r -> PageRequest.cursor(r.id()), r -> r);
        return Replies.cached(found, ListTag.of(found), ifNoneMatch);
    }

    @GET
    @Path("/terms")
    @PermitAll
    @Operation(
            operationId = "listIpRightTerms",
            summary = "How long each kind lasts and how it is renewed, with the law and its first day. Role: none")
    @APIResponse(responseCode = "200", description = "All rules")
    public RestResponse<Page<TermRule>> terms(@Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var all = new Page<>(TermRulesJson.rules().rules(), null);
        return Replies.cached(all, ListTag.of(all), ifNoneMatch);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getIpRight", summary = "One IP right as of a day. Role: none")
    @APIResponse(responseCode = "200", description = "State, end of term and days are those of the day, today if none")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<IpRightView> get(
            @PathParam("id") UUID id,
            @Nullable @QueryParam("on") LocalDate on,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var right = rights.get(id, on);
        var etag = on == null ? right.etag() : ListTag.of(new Page<>(List.of(right), null));
        return Replies.cached(right, etag, ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.IP_OFFICER)
    @Operation(
            operationId = "editIpRight",
            summary =
                    "Complete or correct what the record says; its course is not edited. Role: ip-officer of the area")
    @APIResponse(responseCode = "200", description = "Edited; what it said before is kept")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem type role-required or outside-area")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    @APIResponse(responseCode = "412", description = "problem type stale")
    @APIResponse(responseCode = "428", description = "problem type precondition-required")
    public RestResponse<IpRightView> edit(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-Match") String ifMatch, IpRightEditJson body) {
        var right = edits.edit(id, body, IfMatch.required(ifMatch));
        return Replies.ok(right, right.version());
    }

    @GET
    @Path("/{id}/status-changes")
    @PermitAll
    @Operation(operationId = "listIpRightStatusChanges", summary = "Every state it was given, oldest first. Role: none")
    @APIResponse(responseCode = "200", description = "All of them; that a term has ended follows from its last day")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<Page<StepJson>> steps(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var all = new Page<>(rights.steps(id), null);
        return Replies.cached(all, ListTag.of(all), ifNoneMatch);
    }

    @POST
    @Path("/{id}/status-changes")
    @Idempotent
    @RolesAllowed(Roles.IP_OFFICER)
    @Operation(
            operationId = "addIpRightStatusChange",
            summary = "The office's next state. Role: ip-officer of the area")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(
            responseCode = "409",
            description = "problem type status-not-allowed, renewal-out-of-time or renewals-used-up")
    @APIResponse(responseCode = "412", description = "problem type stale")
    public RestResponse<IpRightView> change(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-Match") String ifMatch, StatusJson body) {
        var right = rights.change(id, body, IfMatch.optional(ifMatch));
        return Replies.ok(right, right.version());
    }

    @PUT
    @Path("/{id}/status")
    @RolesAllowed(Roles.IP_OFFICER)
    @Operation(
            operationId = "changeIpRightStatus",
            deprecated = true,
            summary = "The same as POST …/status-changes, under its first address. Role: ip-officer of the area")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "409", description = "problem type status-not-allowed")
    @APIResponse(responseCode = "412", description = "problem type stale")
    public RestResponse<IpRightView> changeByPut(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-Match") String ifMatch, StatusJson body) {
        return change(id, ifMatch, body);
    }
}
