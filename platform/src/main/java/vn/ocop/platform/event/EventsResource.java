package vn.ocop.platform.event;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Roles;

@Path("/events/{service}")
@RunOnVirtualThread
@Tag(name = "events", description = "Vận hành sự kiện · Operation of the event backbone")
class EventsResource {

    /** What to do with a parked event. */
    enum Action {
        REPLAY,
        DISCARD
    }

    /** @param id of the parked event; REPLAY takes every parked event of its aggregate with it */
    record SettlementJson(UUID id, Action action) {}

    record SettledJson(int settled) {}

    /** @param topic e.g. ocop.product.v1 */
    record RefillJson(String topic) {}

    record RefilledJson(int queued) {}

    private final DeadLetters letters;
    private final Refill refill;
    private final String own;

    EventsResource(DeadLetters letters, Refill refill, @ConfigProperty(name = "ocop.service-name") String own) {
        this.letters = letters;
        this.refill = refill;
        this.own = own;
    }

    @GET
    @Path("/dead-letters")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "listDeadLetters",
            summary = "Sự kiện treo · Events that could not be applied (administrator)")
    @APIResponse(responseCode = "200", description = "Oldest first")
    public Page<DeadLetters.DeadLetter> deadLetters(
            @PathParam("service") String service,
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        mine(service);
        var page = PageRequest.of(after, limit);
        return Page.of(letters.open(page), page, letter -> PageRequest.cursor(letter.id()), letter -> letter);
    }

    @POST
    @Idempotent
    @Path("/dead-letters")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "settleDeadLetter",
            summary = "Chạy lại hoặc bỏ sự kiện treo · Replay or discard a parked event (administrator)")
    @APIResponse(responseCode = "200", description = "How many were settled")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public SettledJson settle(@PathParam("service") String service, SettlementJson settlement) {
        mine(service);
        return new SettledJson(
                switch (settlement.action()) {
                    case REPLAY -> letters.replay(settlement.id());
                    case DISCARD -> letters.discard(settlement.id());
                });
    }

    @POST
    @Idempotent
    @Path("/refills")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "refillTopic",
            summary = "Nạp lại một topic từ bảng sự kiện · Fill a topic again from the event table (administrator)")
    @APIResponse(responseCode = "200", description = "How many events were queued")
    public RefilledJson refill(@PathParam("service") String service, RefillJson wanted) throws Exception {
        mine(service);
        return new RefilledJson(refill.topic(wanted.topic()));
    }

    private void mine(String service) {
        if (!service.equals(own)) {
            throw new Refused(new NotFound("service", service));
        }
    }
}
