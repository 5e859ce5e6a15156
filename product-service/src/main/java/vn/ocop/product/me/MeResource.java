package vn.ocop.product.me;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.AreaScope;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;

@Path("/me")
@Tag(name = "me")
@RunOnVirtualThread
class MeResource {

    private final MeStore store;
    private final Caller caller;
    private final Clock clock;

    MeResource(MeStore store, Caller caller, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getMe",
            summary = "Who am I: roles, areas, producers, and how many dossiers, claims and flags wait for me",
            description = "Any signed-in account")
    @APIResponse(responseCode = "200", description = "The account as this service knows it")
    @APIResponse(responseCode = "401", description = "token-required, invalid-token")
    public MeJson get() {
        var username = caller.username();
        var none = new AreaScope(Set.of());
        var commune = caller.has(Roles.COMMUNE_OFFICER) ? caller.areas() : none;
        var office = caller.has(Roles.PROVINCIAL_OFFICE) ? caller.areas() : commune;
        var waiting = new MeStore.Waiting(store.openClaims(office), store.openFlags(username, office));
        return new MeJson(
                username,
                caller.roles().stream().sorted().toList(),
                caller.areas().areas().stream().map(Area::toString).sorted().toList(),
                store.producers(username),
                List.of(), // memberships are assessment-service's to tell
                store.dossiersToRead(username),
                store.tasks(username, commune, VietnamTime.today(clock), waiting));
    }
}
