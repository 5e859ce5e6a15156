package vn.ocop.certification.ipuse;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.ipuse.IpUseJson.BatchJson;
import vn.ocop.certification.ipuse.IpUseJson.NewJson;
import vn.ocop.certification.ipuse.IpUseJson.RevocationJson;
import vn.ocop.certification.register.ListTag;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/ip-rights/{id}/uses")
@RunOnVirtualThread
@Tag(name = "ip-rights")
class IpUseResource {

    private final IpUseUseCases uses;

    IpUseResource(IpUseUseCases uses) {
        this.uses = uses;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.IP_OFFICER)
    @Operation(operationId = "grantIpRightUse", summary = "Give a right of use. Role: ip-officer of the right's area")
    @APIResponse(responseCode = "201", description = "Given")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: also if it was given already")
    @APIResponse(responseCode = "403", description = "problem type role-required or outside-area")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    @APIResponse(responseCode = "409", description = "problem type no-right-of-use: a kind that is not given to others")
    public RestResponse<IpUseView> grant(@PathParam("id") UUID id, NewJson body) {
        var use = uses.grant(id, body);
        return Replies.created("/api/v1/ip-rights/" + id + "/uses/" + use.id(), use, use.version());
    }

    @POST
    @Path("/batch")
    @Idempotent
    @RolesAllowed(Roles.IP_OFFICER)
    @Operation(
            operationId = "grantIpRightUses",
            summary = "Give up to 500 rights of use, all or none. Role: ip-officer of the right's area")
    @APIResponse(responseCode = "201", description = "All were given, in the order of the request")
    @APIResponse(responseCode = "400", description = "problem type invalid-input with every fault of every entry")
    @APIResponse(responseCode = "403", description = "problem type role-required or outside-area")
    @APIResponse(responseCode = "409", description = "problem type no-right-of-use")
    public RestResponse<Page<IpUseView>> grantAll(@PathParam("id") UUID id, BatchJson body) {
        return Replies.created("/api/v1/ip-rights/" + id + "/uses", new Page<>(uses.grantAll(id, body.uses()), null));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listIpRightUses",
            summary = "Rights of use as of a day, today if none is named, newest first. Role: none")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<Page<IpUseView>> list(
            @PathParam("id") UUID id,
            @Nullable @QueryParam("on") LocalDate on,
            @Nullable @QueryParam("state") UseState state,
            @Nullable @QueryParam("holderProducerId") UUID holderProducerId,
            @Nullable @QueryParam("productId") UUID productId,
            @Nullable @QueryParam("after") String after,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var page = PageRequest.of(after, limit);
        var filter = new IpUseFilter(id, state, holderProducerId, productId);
        var found = Page.of(uses.list(filter, on, page), page, use -> PageRequest.cursor(use.id()), use -> use);
        return Replies.cached(found, ListTag.of(found), ifNoneMatch);
    }

    @GET
    @Path("/{useId}")
    @PermitAll
    @Operation(operationId = "getIpRightUse", summary = "One right of use as of a day. Role: none")
    @APIResponse(responseCode = "200", description = "State is that of the day, today if none is named")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<IpUseView> get(
            @PathParam("id") UUID id,
            @PathParam("useId") UUID useId,
            @Nullable @QueryParam("on") LocalDate on,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var use = uses.get(id, useId, on);
        return Replies.cached(use, use.etag(), ifNoneMatch);
    }

    @POST
    @Path("/{useId}/revocation")
    @Idempotent
    @RolesAllowed(Roles.IP_OFFICER)
    @Operation(
            operationId = "revokeIpRightUse",
            summary = "Take a right of use back from a day on. Role: ip-officer of the right's area")
    @APIResponse(responseCode = "200", description = "Revoked")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem type role-required or outside-area")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    @APIResponse(responseCode = "409", description = "problem type use-ended-already")
    public RestResponse<IpUseView> revoke(
            @PathParam("id") UUID id, @PathParam("useId") UUID useId, RevocationJson body) {
        var use = uses.revoke(id, useId, body);
        return Replies.ok(use, use.version());
    }
}
