package vn.ocop.certification.credential;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Replies;

@Path("/status-lists/{id}")
@RunOnVirtualThread
@Tag(name = "verification")
class StatusListResource {

    private final StatusListUseCases lists;

    StatusListResource(StatusListUseCases lists) {
        this.lists = lists;
    }

    @GET
    @PermitAll
    @Produces("application/vc+jwt")
    @Operation(
            operationId = "getStatusList",
            summary =
                    "Which of 131,072 certificates were revoked, withdrawn or superseded, signed (W3C Bitstring Status List 1.0). Role: none",
            description =
                    "Also at /status-lists/{id}, as credentials name it. May be kept: whoever fetches it does not tell which certificate is checked.")
    @APIResponse(responseCode = "200", description = "A credential as JWT; to be believed for seven days at most")
    @APIResponse(responseCode = "404", description = "problem type no-such-status-list")
    public RestResponse<String> list(
            @PathParam("id") @Parameter(example = "0") long id,
            @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var token = lists.list(id);
        return Replies.cached(token, TokenTag.of(token), ifNoneMatch);
    }
}
