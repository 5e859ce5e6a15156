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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.ipright.IpRightJson.IpRightView;
import vn.ocop.certification.ipright.IpRightJson.NewJson;
import vn.ocop.certification.ipright.IpRightJson.StatusJson;
import vn.ocop.certification.register.ListTag;
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

    IpRightResource(IpRightUseCases rights) {
        this.rights = rights;
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
    @Operation(operationId = "listIpRights", summary = "IP rights, newest first. Role: none")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<IpRightView>> list(
            @Nullable @QueryParam("kind") IpRightKind kind,
            @Nullable @QueryParam("province") @Parameter(example = "08") String province,
            @Nullable @QueryParam("productId") UUID productId,
            @Nullable @QueryParam("after") String after,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var page = PageRequest.of(after, limit);
        var found =
                Page.of(rights.list(kind, province, productId, page), page, r -> PageRequest.cursor(r.id()), r -> r);
        return Replies.cached(found, ListTag.of(found), ifNoneMatch);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getIpRight", summary = "One IP right. Role: none")
    @APIResponse(responseCode = "200", description = "The right as it stands")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<IpRightView> get(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var right = rights.get(id);
        return Replies.cached(right, Replies.etag(right.version()), ifNoneMatch);
    }

    @PUT
    @Path("/{id}/status")
    @RolesAllowed(Roles.IP_OFFICER)
    @Operation(operationId = "changeIpRightStatus", summary = "The office's next state. Role: ip-officer of the area")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "409", description = "problem type status-not-allowed")
    @APIResponse(responseCode = "412", description = "problem type stale")
    public RestResponse<IpRightView> change(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-Match") String ifMatch, StatusJson body) {
        var right = rights.change(id, body, IfMatch.optional(ifMatch));
        return Replies.ok(right, right.version());
    }
}
