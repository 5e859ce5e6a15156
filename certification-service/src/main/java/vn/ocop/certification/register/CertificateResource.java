package vn.ocop.certification.register;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import vn.ocop.certification.certificate.CertificateState;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/certificates")
@RunOnVirtualThread
@Tag(name = "certificates", description = "Star certificates: anyone may read them")
class CertificateResource {

    private final RegisterUseCases register;
    private final RevocationUseCases revocations;
    private final CertificateAnswers answers;

    CertificateResource(RegisterUseCases register, RevocationUseCases revocations, CertificateAnswers answers) {
        this.register = register;
        this.revocations = revocations;
        this.answers = answers;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCertificates", summary = "Certificates, newest first. Role: none")
    @APIResponse(responseCode = "200", description = "One page; state is that of today")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: an unknown filter, state or cursor")
    public RestResponse<Page<CertificateJson>> list(
            @Nullable @QueryParam("productId") UUID productId,
            @Nullable @QueryParam("province") @Parameter(example = "08") String province,
            @Nullable @QueryParam("state") CertificateState state,
            @Nullable @QueryParam("stars") @Parameter(example = "4") Integer stars,
            @Nullable @QueryParam("after") String after,
            @Nullable @QueryParam("limit") Integer limit,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var page = PageRequest.of(after, limit);
        var found = Page.of(
                register.search(new CertificateFilter(productId, province, state, stars), page),
                page,
                entry -> PageRequest.cursor(entry.certificate().validity().from(), entry.id()),
                answers::json);
        return Replies.cached(found, ListTag.of(found), ifNoneMatch);
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(operationId = "getCertificate", summary = "One certificate by its register number. Role: none")
    @APIResponse(responseCode = "200", description = "The certificate; state is that of today")
    @APIResponse(responseCode = "404", description = "problem type no-such-certificate")
    public RestResponse<CertificateJson> get(
            @PathParam("number") @Parameter(example = "OCOP-08-2026-000001") String number,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var entry = register.byNumber(number);
        return Replies.cached(answers.json(entry), entry.etag(register.today()), ifNoneMatch);
    }

    @POST
    @Path("/{number}/revocation")
    @Idempotent
    @RolesAllowed({Roles.PROVINCIAL_AUTHORITY, Roles.MINISTRY_AUTHORITY})
    @Operation(
            operationId = "revokeCertificate",
            summary =
                    "Revoke under Article 8. Role: provincial-authority of the province for 3 and 4 stars, ministry-authority for 5")
    @APIResponse(responseCode = "200", description = "Revoked from the day of the decision")
    @APIResponse(
            responseCode = "400",
            description = "problem type invalid-input: a day in the future or before the certificate")
    @APIResponse(responseCode = "403", description = "problem type other-level-revokes or outside-area")
    @APIResponse(responseCode = "404", description = "problem type no-such-certificate")
    @APIResponse(responseCode = "409", description = "problem type certificate-not-in-force")
    public RestResponse<CertificateJson> revoke(
            @PathParam("number") String number,
            @Nullable @HeaderParam("If-Match") String ifMatch,
            RevocationJson body) {
        var entry = revocations.revoke(number, body.toDomain(), IfMatch.optional(ifMatch));
        return Replies.ok(answers.json(entry), entry.version());
    }
}
