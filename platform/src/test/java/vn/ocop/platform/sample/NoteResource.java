package vn.ocop.platform.sample;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.input.Range;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;

@Path("/notes")
@RunOnVirtualThread
class NoteResource {

    enum Kind {
        SHORT,
        LONG
    }

    record PartJson(String name, @Nullable Integer weight) {}

    record NewNoteJson(
            @Size(max = 50) String text,
            @Nullable Kind kind,
            @Nullable LocalDate on,
            @Nullable @Range(min = 0, max = 100) Integer points,
            @Nullable List<PartJson> parts,
            @Nullable Map<String, Integer> answers,
            @Nullable String area) {}

    record NoteJson(UUID id, String text) {}

    private final NoteUseCases notes;
    private final Caller caller;

    NoteResource(NoteUseCases notes, Caller caller) {
        this.notes = notes;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.PRODUCER)
    public RestResponse<NoteJson> write(NewNoteJson note) {
        caller.requireArea(Area.parse(note.area() == null ? "08-01021" : note.area()));
        caller.username();
        var written = notes.write(note.text());
        return Replies.created("/api/v1/notes/" + written.id(), written, 0);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.PRODUCER)
    public RestResponse<NoteJson> change(
            @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, NewNoteJson note) {
        var version = notes.change(id, IfMatch.required(ifMatch), note.text());
        return Replies.ok(new NoteJson(id, note.text()), version);
    }

    @GET
    @PermitAll
    public Page<NoteJson> list(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("id") @Nullable UUID ignoredId,
            @QueryParam("kind") @Nullable Kind ignoredKind,
            @QueryParam("on") @Nullable LocalDate ignoredOn) {
        var page = PageRequest.of(after, limit);
        return Page.of(notes.after(page), page, note -> PageRequest.cursor(note.id()), note -> note);
    }

    @GET
    @Path("/failure")
    @PermitAll
    public String fail() {
        throw new IllegalStateException("secret detail");
    }
}
