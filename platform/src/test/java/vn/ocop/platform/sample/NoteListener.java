package vn.ocop.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.event.EventConsumerDefinition;
import vn.ocop.platform.event.EventHandler;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.event.Topic;
import vn.ocop.platform.event.Topics;

/** Writes down what it hears; a note that says poison cannot be heard before its aggregate is cured. */
@ApplicationScoped
class NoteListener implements EventConsumerDefinition {

    record Heard(String text) {}

    private final Db db;

    NoteListener(Db db) {
        this.db = db;
    }

    @Override
    public String name() {
        return "listener";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topics.PRODUCT);
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return List.of(EventHandler.each(NoteUseCases.NOTE_CHANGED.name(), Heard.class, this::hear));
    }

    @Override
    public Set<String> ignored() {
        return Set.of("vn.ocop.sample.known-and-not-needed.v1");
    }

    private void hear(ReceivedEvent<Heard> event) {
        var text = event.payload().text();
        if (text.equals("poison")
                && db.query("select 1 as one from cured where key = ?", r -> 1, event.key())
                        .isEmpty()) {
            throw new IllegalStateException("cannot hear this");
        }
        db.update(
                "insert into heard (key, version, text) values (?, ?, ?)", event.key(), event.aggregateVersion(), text);
    }
}
