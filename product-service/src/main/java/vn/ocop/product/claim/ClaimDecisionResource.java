package vn.ocop.product.claim;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.security.Roles;

@Path("/producers")
@Tag(name = "producers")
@RunOnVirtualThread
class ClaimDecisionResource {

    private final ClaimUseCases useCases;
    private final ClaimReadUseCases reads;

    ClaimDecisionResource(ClaimUseCases useCases, ClaimReadUseCases reads) {
        this.useCases = useCases;
        this.reads = reads;
    }

    @GET
    @Path("/claims")
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "listClaims",
            summary = "Claims on producers of the caller's area, e.g. those that wait for a decision (state=OPEN)",
            description = "Roles: commune-officer, provincial-office (area)")
    @APIResponse(responseCode = "200", description = "A page, ordered by id")
    @APIResponse(responseCode = "400", description = "invalid-input")
    public Page<ClaimJson> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        return reads.list(state(state), PageRequest.of(after, limit));
    }

    @POST
    @Path("/{id}/claims/{claimId}/acceptance")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "acceptProducerClaim",
            summary = "Accept a claim: the claimant's account acts for the producer from now on",
            description = "Roles: commune-officer, provincial-office (area), but not the claimant")
    @APIResponse(responseCode = "200", description = "ACCEPTED")
    @APIResponse(responseCode = "403", description = "outside-area, own-claim")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "claim-decided, producer-has-account")
    public ClaimJson accept(@RestPath UUID id, @RestPath UUID claimId) {
        return ClaimJson.of(useCases.accept(id, claimId));
    }

    @POST
    @Path("/{id}/claims/{claimId}/rejection")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "rejectProducerClaim",
            summary = "Reject a claim, with the reason",
            description = "Roles: commune-officer, provincial-office (area), but not the claimant")
    @APIResponse(responseCode = "200", description = "REJECTED")
    @APIResponse(responseCode = "400", description = "invalid-input")
    @APIResponse(responseCode = "403", description = "outside-area, own-claim")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "claim-decided")
    public ClaimJson reject(@RestPath UUID id, @RestPath UUID claimId, ClaimRejectionJson rejection) {
        return ClaimJson.of(useCases.reject(id, claimId, rejection.reason()));
    }

    private static Claim.@Nullable State state(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(Claim.State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of(
                        "?state",
                        "wrong-enum",
                        Arrays.stream(Claim.State.values()).map(Enum::name).collect(Collectors.joining(", "))));
    }
}
