package vn.ocop.certification.qualityissuer;

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
import vn.ocop.certification.qualityissuer.IssuerJson.IssuerView;
import vn.ocop.certification.qualityissuer.IssuerJson.NewJson;
import vn.ocop.certification.register.ListTag;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/certificate-issuers")
@RunOnVirtualThread
@Tag(name = "quality-certificates")
class IssuerResource {

    private final IssuerUseCases issuers;

    IssuerResource(IssuerUseCases issuers) {
        this.issuers = issuers;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.IP_OFFICER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "recordCertificateIssuer",
            summary = "Enter a body that issues quality certificates. Role: ip-officer or an office")
    @APIResponse(responseCode = "201", description = "Entered")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem type role-required")
    @APIResponse(responseCode = "409", description = "problem type issuer-exists")
    public RestResponse<IssuerView> add(NewJson body) {
        var issuer = issuers.add(body);
        return Replies.created("/api/v1/certificate-issuers/" + issuer.id(), issuer, issuer.version());
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCertificateIssuers", summary = "Issuers, newest first. Role: none")
    @APIResponse(responseCode = "200", description = "One page")
    public RestResponse<Page<IssuerView>> list(
            @Nullable @QueryParam("name") @Parameter(example = "vinacert") String name,
            @Nullable @QueryParam("after") String after,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var page = PageRequest.of(after, limit);
        var found = Page.of(issuers.list(name, page), page, issuer -> PageRequest.cursor(issuer.id()), i -> i);
        return Replies.cached(found, ListTag.of(found), ifNoneMatch);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getCertificateIssuer", summary = "One issuer. Role: none")
    @APIResponse(responseCode = "200", description = "The issuer")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<IssuerView> get(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var issuer = issuers.get(id);
        return Replies.cached(issuer, Replies.etag(issuer.version()), ifNoneMatch);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.CENTRAL_OFFICE)
    @Operation(
            operationId = "changeCertificateIssuer",
            summary =
                    "Replace what is said of an issuer; certificates keep the name they were recorded with. Role: central-office")
    @APIResponse(responseCode = "200", description = "Changed")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem type role-required or outside-area")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    @APIResponse(responseCode = "409", description = "problem type issuer-exists")
    @APIResponse(responseCode = "412", description = "problem type stale")
    public RestResponse<IssuerView> change(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-Match") String ifMatch, NewJson body) {
        var issuer = issuers.change(id, body, IfMatch.optional(ifMatch));
        return Replies.ok(issuer, issuer.version());
    }
}
