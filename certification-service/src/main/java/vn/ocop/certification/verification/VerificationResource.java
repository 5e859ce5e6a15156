package vn.ocop.certification.verification;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.verification.VerificationJson.NoteJson;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Texts;

@Path("/verifications/{number}")
@RunOnVirtualThread
@Tag(name = "verification", description = "Is this product what its label says? No account needed")
class VerificationResource {

    private final VerificationUseCases verifications;
    private final Texts texts;

    VerificationResource(VerificationUseCases verifications, Texts texts) {
        this.verifications = verifications;
        this.texts = texts;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "verifyCertificate",
            summary =
                    "What a certificate is worth on a day, by its number, its signed token, or an item number of GS1 (GTIN)"
                            + " of the product. Role: none")
    @APIResponse(
            responseCode = "200",
            description =
                    "verdict VALID, EXTENDED, EXPIRED, REVOKED, WITHDRAWN or SUPERSEDED; UNKNOWN before its first day")
    @APIResponse(responseCode = "400", description = "problem type invalid-input: the day or the moment is none")
    @APIResponse(
            responseCode = "404",
            description =
                    "problem type no-such-certificate, or credential-not-genuine with the reason; verdict UNKNOWN in both")
    public RestResponse<VerificationJson> verify(
            @PathParam("number")
                    @Parameter(
                            description = "register number, token, or GTIN of 8, 12, 13 or 14 digits",
                            example = "OCOP-08-2026-000001")
                    String number,
            @Nullable
                    @QueryParam("on")
                    @Parameter(description = "a day in Vietnam; today if absent", example = "2026-11-22")
                    LocalDate on,
            @Nullable
                    @QueryParam("knownAt")
                    @Parameter(
                            description = "what the register knew at that moment; all it knows now if absent",
                            example = "2026-11-22T08:00:00+07:00")
                    String knownAt,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var verdict = verifications.verify(number, on, moment(knownAt));
        return Replies.cached(VerificationJson.of(verdict, onlyThisProduct()), verdict.etag(), ifNoneMatch);
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException foreign) {
            throw InvalidInput.of("?knownAt", "not-an-instant");
        }
    }

    private NoteJson onlyThisProduct() {
        var key = "verify.only-this-product";
        return new NoteJson(texts.get(key, Texts.VIETNAMESE), texts.get(key, Texts.ENGLISH));
    }
}
