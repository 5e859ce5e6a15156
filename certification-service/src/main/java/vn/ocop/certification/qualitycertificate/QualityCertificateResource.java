package vn.ocop.certification.qualitycertificate;

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
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.NewJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.QualityCertificateView;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.SchemeJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.StatusJson;
import vn.ocop.certification.register.ListTag;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/quality-certificates")
@RunOnVirtualThread
@Tag(name = "quality-certificates", description = "Quality certificates by scheme: anyone may read them")
class QualityCertificateResource {

    private final QualityCertificateUseCases certificates;

    QualityCertificateResource(QualityCertificateUseCases certificates) {
        this.certificates = certificates;
    }

    @GET
    @Path("/schemes")
    @PermitAll
    @Operation(operationId = "listQualitySchemes", summary = "The code list of schemes. Role: none")
    @APIResponse(responseCode = "200", description = "All of them")
    public RestResponse<Page<SchemeJson>> schemes(@Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var all = new Page<>(certificates.schemes(), null);
        return Replies.cached(all, ListTag.of(all), ifNoneMatch);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.IP_OFFICER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "recordQualityCertificate",
            summary = "Record a quality certificate. Role: ip-officer or an office, whole province")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem type role-required or outside-area")
    @APIResponse(responseCode = "409", description = "problem type quality-certificate-exists")
    public RestResponse<QualityCertificateView> add(NewJson body) {
        var view = certificates.add(body);
        return Replies.created("/api/v1/quality-certificates/" + view.id(), view, view.version());
    }

    @GET
    @PermitAll
    @Operation(operationId = "listQualityCertificates", summary = "Quality certificates, newest first. Role: none")
    @APIResponse(responseCode = "200", description = "One page; state is that of today")
    public RestResponse<Page<QualityCertificateView>> list(
            @Nullable @QueryParam("scheme") @Parameter(example = "VIETGAP") String scheme,
            @Nullable @QueryParam("productId") UUID productId,
            @Nullable @QueryParam("after") String after,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var page = PageRequest.of(after, limit);
        var found = Page.of(certificates.list(scheme, productId, page), page, c -> PageRequest.cursor(c.id()), c -> c);
        return Replies.cached(found, ListTag.of(found), ifNoneMatch);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getQualityCertificate", summary = "One quality certificate. Role: none")
    @APIResponse(responseCode = "200", description = "State is that of today")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<QualityCertificateView> get(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var view = certificates.get(id);
        return Replies.cached(view, "\"v" + view.version() + "-" + view.state() + "\"", ifNoneMatch);
    }

    @PUT
    @Path("/{id}/status")
    @RolesAllowed({Roles.IP_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "changeQualityCertificateStatus",
            summary = "Record its withdrawal. Role: ip-officer or an office")
    @APIResponse(responseCode = "200", description = "Withdrawn from that day on")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "409", description = "problem type status-not-allowed")
    @APIResponse(responseCode = "412", description = "problem type stale")
    public RestResponse<QualityCertificateView> change(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-Match") String ifMatch, StatusJson body) {
        var view = certificates.withdraw(id, body, IfMatch.optional(ifMatch));
        return Replies.ok(view, view.version());
    }
}
