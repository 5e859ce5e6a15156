package vn.ocop.certification.qualitycertificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.ChangeJson;
import vn.ocop.certification.qualitycertificate.QualityCertificateJson.StatusJson;
import vn.ocop.certification.register.ListTag;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

/** What an issuer did with its certificate. */
@Path("/quality-certificates/{id}/status-changes")
@RunOnVirtualThread
@Tag(name = "quality-certificates")
class QualityStatusResource {

    private final QualityCertificateUseCases certificates;

    QualityStatusResource(QualityCertificateUseCases certificates) {
        this.certificates = certificates;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listQualityCertificateStatusChanges",
            summary = "What its issuer did with it, oldest first. Role: none")
    @APIResponse(responseCode = "200", description = "All of them; lapse follows from its last day")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<Page<ChangeJson>> changes(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var all = new Page<>(certificates.changes(id), null);
        return Replies.cached(all, ListTag.of(all), ifNoneMatch);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.IP_OFFICER, Roles.PROVINCIAL_OFFICE, Roles.CENTRAL_OFFICE})
    @Operation(
            operationId = "addQualityCertificateStatusChange",
            summary = "Record that its issuer suspended, reinstated or withdrew it. Role: ip-officer or an office")
    @APIResponse(responseCode = "200", description = "Counts from that day on")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    @APIResponse(responseCode = "409", description = "problem type status-not-allowed")
    @APIResponse(responseCode = "412", description = "problem type stale")
    public RestResponse<QualityCertificateView> change(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-Match") String ifMatch, StatusJson body) {
        var view = certificates.change(id, body, IfMatch.optional(ifMatch));
        return Replies.ok(view, view.version());
    }
}
