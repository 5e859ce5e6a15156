package vn.ocop.certification.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.RegisterUseCases;
import vn.ocop.platform.http.Replies;

@Path("/certificates/{number}/document")
@RunOnVirtualThread
@Tag(name = "certificates")
class DocumentResource {

    private final RegisterUseCases register;
    private final CertificatePdf pdf;

    DocumentResource(RegisterUseCases register, CertificatePdf pdf) {
        this.register = register;
        this.pdf = pdf;
    }

    @GET
    @PermitAll
    @Produces("application/pdf")
    @ResponseHeader(name = "Content-Disposition", value = "attachment; filename=\"certificate.pdf\"")
    @Operation(
            operationId = "getCertificateDocument",
            summary =
                    "The certificate as issued, PDF in Vietnamese, the same bytes each time; its QR code tells today's state. Role: none")
    @APIResponse(responseCode = "200", description = "A4 across, tagged")
    @APIResponse(responseCode = "404", description = "problem type no-such-certificate")
    public RestResponse<byte[]> document(
            @PathParam("number") @Parameter(example = "OCOP-08-2026-000001") String number,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var entry = register.byNumber(number);
        return Replies.cached(pdf.render(entry), "\"d3-" + entry.id() + "\"", ifNoneMatch);
    }
}
