package vn.ocop.certification.document;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.RegisterUseCases;
import vn.ocop.certification.register.VerificationAddress;
import vn.ocop.platform.http.Replies;

@Path("/certificates/{number}/qr.svg")
@RunOnVirtualThread
@Tag(name = "certificates")
class QrResource {

    private final RegisterUseCases register;
    private final VerificationAddress address;

    QrResource(RegisterUseCases register, VerificationAddress address) {
        this.register = register;
        this.address = address;
    }

    @GET
    @PermitAll
    @Produces("image/svg+xml")
    @Operation(
            operationId = "getCertificateQr",
            summary = "The label's QR code, for 20 mm: the public verification address alone. Role: none")
    @APIResponse(responseCode = "200", description = "SVG with its quiet zone")
    @APIResponse(responseCode = "404", description = "problem type no-such-certificate")
    public RestResponse<String> qr(
            @PathParam("number") String number, @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var entry = register.byNumber(number);
        var svg = QrCode.ofLabel(address.of(entry.number())).svg(entry.number().text());
        return Replies.cached(svg, "\"q1-" + entry.id() + "\"", ifNoneMatch);
    }
}
