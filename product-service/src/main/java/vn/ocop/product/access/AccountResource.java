package vn.ocop.product.access;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/producers")
@Tag(name = "producers")
@RunOnVirtualThread
class AccountResource {

    private final AccountUseCases useCases;

    AccountResource(AccountUseCases useCases) {
        this.useCases = useCases;
    }

    @GET
    @Path("/{id}/accounts")
    @RolesAllowed({Roles.PRODUCER, Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "listProducerAccounts",
            summary = "The accounts that act or acted for a producer",
            description = "Roles: producer (own), commune-officer and provincial-office (area)")
    @APIResponse(responseCode = "200", description = "All links, the oldest first")
    @APIResponse(responseCode = "403", description = "not-your-producer, outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<AccountJson> list(@RestPath UUID id) {
        return new Page<>(useCases.list(id), null); // a handful at most: links of one producer
    }

    @POST
    @Path("/{id}/accounts")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "linkProducerAccount",
            summary = "Let one more account act for a producer",
            description = "Roles: commune-officer, provincial-office (area)")
    @APIResponse(responseCode = "201", description = "Linked")
    @APIResponse(responseCode = "403", description = "outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "account-already-linked")
    public RestResponse<AccountLinkJson> link(@RestPath UUID id, AccountLinkJson link) {
        useCases.link(id, link.username());
        return Replies.created("/api/v1/producers/" + id + "/accounts", link);
    }

    @POST
    @Path("/{id}/accounts/{username}/hand-over")
    @Idempotent
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "handOverProducerAccount",
            summary = "Let another account act in the place of one, which ends at the same moment",
            description = "Roles: commune-officer, provincial-office (area)")
    @APIResponse(responseCode = "201", description = "Linked; the former link has ended and stays on record")
    @APIResponse(responseCode = "403", description = "outside-area")
    @APIResponse(responseCode = "404", description = "not-found: the producer, or an account that does not act for it")
    @APIResponse(responseCode = "409", description = "account-already-linked")
    public RestResponse<AccountLinkJson> handOver(@RestPath UUID id, @RestPath String username, AccountLinkJson to) {
        useCases.handOver(id, username, to.username());
        return Replies.created("/api/v1/producers/" + id + "/accounts", to);
    }

    @DELETE
    @Path("/{id}/accounts/{username}")
    @RolesAllowed({Roles.COMMUNE_OFFICER, Roles.PROVINCIAL_OFFICE})
    @Operation(
            operationId = "endProducerAccount",
            summary = "End an account's acting for a producer; the link stays on record",
            description = "Roles: commune-officer, provincial-office (area)")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "403", description = "outside-area")
    @APIResponse(responseCode = "404", description = "not-found")
    public void end(@RestPath UUID id, @RestPath String username) {
        useCases.end(id, username);
    }
}
