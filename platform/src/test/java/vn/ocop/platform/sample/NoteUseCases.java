package vn.ocop.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.Refused;

@ApplicationScoped
public class NoteUseCases {

    public record NoteChanged(UUID noteId, String text) {}

    public static final EventType<NoteChanged> NOTE_CHANGED =
            new EventType<>("vn.ocop.sample.note-changed.v1", Topics.PRODUCT, NoteChanged.class);

    private final Db db;
    private final Outbox outbox;
    private final AuditLog audit;

    NoteUseCases(Db db, Outbox outbox, AuditLog audit) {
        this.db = db;
        this.outbox = outbox;
        this.audit = audit;
    }

    @Transactional
    NoteResource.NoteJson write(String text) {
        var note = new NoteResource.NoteJson(Ids.next(), text);
        db.update("insert into note (id, text) values (?, ?)", note.id(), text);
        announce("note-written", note);
        return note;
    }

    @Transactional
    long change(UUID id, IfMatch expected, String text) {
        var version = db.queryOne("select version from note where id = ? for update", r -> r.longValue("version"), id)
                .orElseThrow(() -> new Refused(new NotFound("note", id.toString())));
        expected.check(version);
        db.update("update note set text = ?, version = version + 1 where id = ?", text, id);
        announce("note-changed", new NoteResource.NoteJson(id, text));
        return version + 1;
    }

    /** For tests that need many events of one aggregate. */
    @Transactional
    public void announce(UUID id, String text) {
        outbox.append(NOTE_CHANGED, id, new NoteChanged(id, text));
    }

    List<NoteResource.NoteJson> after(PageRequest page) {
        return db.query(
                "select id, text from note where (?::uuid is null or id > ?::uuid) order by id limit ?",
                r -> new NoteResource.NoteJson(r.uuid("id"), r.string("text")),
                page.afterId(),
                page.afterId(),
                page.limit() + 1);
    }

    private void announce(String action, NoteResource.NoteJson note) {
        outbox.append(NOTE_CHANGED, note.id(), new NoteChanged(note.id(), note.text()));
        audit.append(action, "note", note.id(), note);
    }
}
