package vn.ocop.certification.ipright;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.register.ListTag;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.Replies;

/** What a record said before it was completed or corrected. */
@Path("/ip-rights/{id}/versions")
@RunOnVirtualThread
@Tag(name = "ip-rights")
class IpRightEditResource {

    private final IpRightEditUseCases edits;

    IpRightEditResource(IpRightEditUseCases edits) {
        this.edits = edits;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listIpRightVersions",
            summary = "What the record said before each edit, oldest first. Role: none")
    @APIResponse(responseCode = "200", description = "All of them, each as it read when it was replaced")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public RestResponse<Page<IpRightView>> versions(
            @PathParam("id") UUID id, @Nullable @HeaderParam("If-None-Match") String ifNoneMatch) {
        var all = new Page<>(edits.versions(id), null);
        return Replies.cached(all, ListTag.of(all), ifNoneMatch);
    }
}
