package vn.ocop.statistics.rebuild;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import vn.ocop.platform.event.RebuildJson;
import vn.ocop.platform.event.Rebuilds;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.security.Roles;

@Path("/events/statistics/rebuilds")
@Tag(name = "events")
@RunOnVirtualThread
class RebuildResource {

    private final Rebuilds rebuilds;

    RebuildResource(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    /** @param items the newest first */
    record RebuildsJson(List<RebuildJson> items) {

        RebuildsJson {
            items = List.copyOf(items);
        }
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "startRebuild",
            summary =
                    "Dựng lại mô hình đọc từ sự kiện đầu tiên · Build the figures anew from the first event while the present ones answer (administrator)",
            description =
                    "Role: administrator. Goes on by itself after a kill; ends with an exchange in one transaction.")
    @APIResponse(
            responseCode = "201",
            description = "Ordered; a replica begins within a second",
            content = @Content(schema = @Schema(implementation = RebuildJson.class)))
    @APIResponse(responseCode = "409", description = "problem type rebuild-under-way")
    public RestResponse<RebuildJson> start() {
        var rebuild = rebuilds.start();
        return Replies.created("/api/v1/events/statistics/rebuilds/" + rebuild.id(), rebuild);
    }

    @GET
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(operationId = "listRebuilds", summary = "Các lần dựng lại · The newest 30 rebuilds (administrator)")
    @APIResponse(responseCode = "200", description = "The newest first, without their partitions")
    public RebuildsJson list() {
        return new RebuildsJson(rebuilds.list());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "getRebuild",
            summary = "Tiến độ một lần dựng lại · A rebuild: how far it is by topic and partition (administrator)")
    @APIResponse(responseCode = "200", description = "Looked at most a second ago")
    @APIResponse(responseCode = "404", description = "problem type no-such-rebuild")
    public RebuildJson get(@RestPath UUID id) {
        return rebuilds.get(id);
    }

    @POST
    @Path("/{id}/cancellation")
    @Idempotent
    @RolesAllowed(Roles.ADMINISTRATOR)
    @Operation(
            operationId = "cancelRebuild",
            summary =
                    "Dừng dựng lại, giữ số liệu đang dùng · Stop a rebuild; the figures that answer stay (administrator)")
    @APIResponse(responseCode = "200", description = "Stops within a second or two")
    @APIResponse(responseCode = "404", description = "problem type no-such-rebuild")
    @APIResponse(responseCode = "409", description = "problem type rebuild-ended")
    public RebuildJson cancel(@RestPath UUID id) {
        return rebuilds.cancel(id);
    }
}
