package vn.ocop.product.place;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Classification;
import vn.ocop.platform.http.Replies;

@Path("/product-sets")
@Tag(name = "reference")
@RunOnVirtualThread
class ProductSetResource {

    private final Classification classification;

    ProductSetResource(Classification classification) {
        this.classification = classification;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listProductSets",
            summary = "6 sectors, 17 groups and 26 product sets with managing bodies, and who may apply with which set",
            description = "Public. Decision 26/2026, Appendix I")
    @APIResponse(responseCode = "200", description = "The classification in force")
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag in If-None-Match")
    public RestResponse<Classification> list(@HeaderParam("If-None-Match") @Nullable String ifNoneMatch) {
        return Replies.cached(classification, "\"qd26-2026\"", ifNoneMatch);
    }
}
