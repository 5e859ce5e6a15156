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
import vn.ocop.platform.security.Caller;
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

    /** @param restamped events recorded since the restore and not sent yet; they are of the new epoch */
    record EpochJson(long epoch, int restamped) {}

    private final DeadLetters letters;
    private final Refill refill;
    private final Epochs epochs;
    private final Caller caller;
    private final String own;

    EventsResource(
            DeadLetters letters,
            Refill refill,
            Epochs epochs,
            Caller caller,
            @ConfigProperty(name = "ocop.service-name") String own) {
        this.letters = letters;
        this.refill = refill;
        this.epochs = epochs;
        this.caller = caller;
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

    @GET
    @Path("/dead-letters/{letterId}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "getDeadLetter",
            summary = "Một sự kiện treo · One parked event; its data only if the topic is open (administrator)")
    @APIResponse(responseCode = "200", description = "As it was sent, and why it was parked")
    @APIResponse(responseCode = "404", description = "problem type not-found")
    public DeadLetters.Detail deadLetter(@PathParam("service") String service, @PathParam("letterId") UUID id) {
        mine(service);
        return letters.one(id);
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

    @POST
    @Idempotent
    @Path("/epochs")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "startEventEpoch",
            summary =
                    "Bắt đầu kỷ nguyên mới sau khi phục hồi · Start a new epoch after a restore from an older copy (administrator)")
    @APIResponse(responseCode = "200", description = "Consumers take versions of this epoch again")
    public EpochJson startEpoch(@PathParam("service") String service) {
        mine(service);
        var started = epochs.start(caller.username());
        return new EpochJson(started.epoch(), started.restamped());
    }

    private void mine(String service) {
        if (!service.equals(own)) {
            throw new Refused(new NotFound("service", service));
        }
    }
}
