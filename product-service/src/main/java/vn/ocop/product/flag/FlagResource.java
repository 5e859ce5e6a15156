package vn.ocop.product.flag;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.security.Roles;

@Path("/flags")
@Tag(name = "flags", description = "Criteria of recognitions that rest on proofs that stand no more")
@RunOnVirtualThread
class FlagResource {

    private final FlagReadUseCases reads;
    private final ReplacementUseCases replacements;

    FlagResource(FlagReadUseCases reads, ReplacementUseCases replacements) {
        this.reads = reads;
        this.replacements = replacements;
    }

    @GET
    @RolesAllowed({
        Roles.PRODUCER,
        Roles.COMMUNE_OFFICER,
        Roles.PROVINCIAL_OFFICE,
        Roles.PROVINCIAL_AUTHORITY,
        Roles.CENTRAL_OFFICE,
        Roles.MINISTRY_AUTHORITY,
        Roles.AUDITOR
    })
    @Operation(
            operationId = "listFlags",
            summary = "Flags of the caller's area or own products, e.g. those that are open (state=OPEN)",
            description = "Roles: producer (own); offices, authorities and auditor (area)")
    @APIResponse(responseCode = "200", description = "A page, the newest first")
    @APIResponse(responseCode = "400", description = "invalid-input")
    public Page<FlagJson> list(
            @QueryParam("state") FlagJson.@Nullable State state,
            @QueryParam("province") @Nullable String province,
            @QueryParam("commune") @Nullable String commune,
            @QueryParam("reason") Fall.@Nullable Reason reason,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return reads.list(new FlagReadUseCases.Filter(state, province, commune, reason), PageRequest.of(after, limit));
    }

    @POST
    @Path("/{id}/replacement")
    @Idempotent
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "replaceFlaggedProof",
            summary =
                    "Name what stands in the place of the proof that fell: another record of the register, or a paper that the"
                            + " office has seen. Every flag on the same proof is cleared",
            description =
                    "Roles: producer (own), records of the register alone; commune-officer and provincial-office (area)")
    @APIResponse(responseCode = "200", description = "The flag, cleared")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area, paper-not-seen")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "flag-cleared")
    @APIResponse(responseCode = "422", description = "proof-does-not-stand, proof-of-another-product")
    public FlagJson replace(@RestPath UUID id, ReplacementJson replacement) {
        return replacements.replace(id, replacement);
    }
}
