package vn.ocop.assessment.law;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Replies;

@Path("/legal-bases")
@Tag(name = "Legal bases")
@PermitAll
@RunOnVirtualThread
class LegalBasisResource {

    @GET
    @Operation(
            operationId = "listLegalBases",
            summary =
                    "The decisions under which stars were given: valid days, who decided what, and the transition between them",
            description =
                    "Public. Vietnamese and English. With validOn: those under which a decision could be signed that day.")
    @APIResponse(responseCode = "200", description = "Oldest first")
    @APIResponse(responseCode = "304", description = "Unchanged")
    @APIResponse(responseCode = "400", description = "problem type invalid-input")
    public RestResponse<LegalBasisJson.ListJson> list(
            @QueryParam("validOn") @Nullable LocalDate validOn,
            @HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        var law = LawJson.law();
        var bases = validOn == null ? law.bases() : law.on(validOn);
        var body = LegalBasisJson.ListJson.of(bases, law);
        // records print all their values in order, so the text's hash is the same in every process
        var etag = "\"l" + Integer.toHexString(body.toString().hashCode()) + "\"";
        return Replies.cached(body, etag, ifNoneMatch);
    }
}
