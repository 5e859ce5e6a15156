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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.NewJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.StatusJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateView.OverlapJson;
import vn.ocop.certification.qualityscheme.QualityScheme;
import vn.ocop.certification.qualityscheme.QualitySchemeStore;
import vn.ocop.certification.register.ListTag;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/quality-certificates")
@RunOnVirtualThread
@Tag(name = "quality-certificates", description = "Quality certificates: anyone may read them")
class QualityCertificateResource {

    private final QualityCertificateUseCases certificates;
    private final QualityRecordingUseCases recording;
    private final QualitySchemeStore schemes;

    QualityCertificateResource(
            QualityCertificateUseCases certificates, QualityRecordingUseCases recording, QualitySchemeStore schemes) {
        this.certificates = certificates;
        this.recording = recording;
        this.schemes = schemes;
    }

    @GET
    @Path("/schemes")
    @PermitAll
    @Operation(
            operationId = "listQualitySchemes",
            deprecated = true,
            summary = "The same as GET /quality-schemes, under its first address. Role: none")
    @APIResponse(responseCode = "200", description = "All of them")
    public RestResponse<Page<QualityScheme>> schemes(@Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var all = new Page<>(schemes.all(), null);
        return Replies.cached(all, ListTag.of(all), ifNoneMatch);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.IP_OFFICER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "recordQualityCertificate",
            summary = "Record a quality certificate. Role: ip-officer or an office, whole province")
    @APIResponse(responseCode = "201", description = "Recorded, with what is worth a second look and what it overlaps")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "403", description = "problem type role-required or outside-area")
    @APIResponse(responseCode = "409", description = "problem type quality-certificate-exists")
    public RestResponse<QualityCertificateView> add(NewJson body) {
        var view = recording.add(body);
        return Replies.created("/api/v1/quality-certificates/" + view.id(), view, view.version());
    }

    @GET
    @PermitAll
    @Operation(operationId = "listQualityCertificates", summary = "Quality certificates, newest first. Role: none")
    @APIResponse(responseCode = "200", description = "One page; state is that of today")
    public RestResponse<Page<QualityCertificateView>> list(
            @Nullable @QueryParam("scheme") @Parameter(example = "VIETGAP") String scheme,
            @Nullable @QueryParam("state") QualityCertificateState state,
            @Nullable @QueryParam("issuerId") UUID issuerId,
            @Nullable @QueryParam("holderProducerId") UUID holderProducerId,
            @Nullable @QueryParam("productId") UUID productId,
            @Nullable @QueryParam("after") String after,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var page = PageRequest.of(after, limit);
        var filter = new QualityCertificateFilter(scheme, state, issuerId, holderProducerId, productId);
        var found = Page.of(certificates.list(filter, page), page, c -> PageRequest.cursor(c.id()), c -> c);
        return Replies.cached(found, ListTag.of(found), ifNoneMatch);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getQualityCertificate", summary = "One quality certificate as of a day. Role: none")
    @APIResponse(responseCode = "200", description = "State is that of the day, today if none is named")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<QualityCertificateView> get(
            @PathParam("id") UUID id,
            @Nullable @QueryParam("on") LocalDate on,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var view = certificates.get(id, on);
        var etag = on == null ? view.etag() : ListTag.of(new Page<>(List.of(view), null));
        return Replies.cached(view, etag, ifNoneMatch);
    }

    @GET
    @Path("/{id}/overlaps")
    @PermitAll
    @Operation(
            operationId = "listQualityCertificateOverlaps",
            summary = "Others of its scheme and holder at the same time, for the same products. Role: none")
    @APIResponse(responseCode = "200", description = "At most 200, by first day; none that is withdrawn")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<Page<OverlapJson>> overlaps(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var all = new Page<>(certificates.overlaps(id), null);
        return Replies.cached(all, ListTag.of(all), ifNoneMatch);
    }

    @PUT
    @Path("/{id}/status")
    @RolesAllowed({Roles.IP_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "changeQualityCertificateStatus",
            deprecated = true,
            summary = "The same as POST …/status-changes, under its first address. Role: ip-officer or an office")
    @APIResponse(responseCode = "200", description = "Counts from that day on")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "409", description = "problem type status-not-allowed")
    @APIResponse(responseCode = "412", description = "problem type stale")
    public RestResponse<QualityCertificateView> changeByPut(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-Match") String ifMatch, StatusJson body) {
        var view = certificates.change(id, body, IfMatch.optional(ifMatch));
        return Replies.ok(view, view.version());
    }
}
