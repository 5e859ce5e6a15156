package vn.ocop.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.sample.NoteUseCases;
import vn.ocop.platform.sample.NoteUseCases.NoteChanged;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class ImportedStreamsTest {

    private final UUID fromAfar = Ids.next();
    private final UUID fromHere = Ids.next();

    @Inject
    Outbox outbox;

    @Inject
    Db db;

    @Test
    void all_events_of_what_an_import_began_lie_in_the_topic_of_imports_in_order() {
        assertEquals(List.of(1L, 1L), append(List.of(note(fromAfar, true), note(fromHere, false))));
        assertEquals(
                List.of(2L, 2L, 3L),
                append(List.of(note(fromAfar, false), note(fromHere, true), note(fromAfar, true))));
        assertEquals(
                4L,
                QuarkusTransaction.requiringNew()
                        .call(() -> outbox.append(NoteUseCases.NOTE_CHANGED, fromAfar, new NoteChanged(fromAfar, ""))));

        var imports = Topics.PRODUCT_IMPORTS.name();
        assertEquals(List.of(imports + " 1", imports + " 2", imports + " 3", imports + " 4"), told(fromAfar));
        var live = Topics.PRODUCT.name();
        assertEquals(List.of(live + " 1", live + " 2"), told(fromHere));
    }

    /** Read in the transaction that queues them, before a sender can have taken them. */
    @Test
    void they_are_queued_in_the_lane_of_their_topic() {
        var lanes = QuarkusTransaction.requiringNew().call(() -> {
            outbox.appendAll(NoteUseCases.NOTE_CHANGED, List.of(note(fromAfar, true), note(fromHere, false)));
            outbox.append(NoteUseCases.NOTE_CHANGED, fromAfar, new NoteChanged(fromAfar, "again"));
            return db.query(
                    "select e.version || ' ' || o.lane as told from outbox o join event e using (seq) where e.key = any (?) order by e.key, e.version",
                    r -> r.string("told"),
                    (Object) new UUID[] {fromAfar, fromHere});
        });

        assertEquals(List.of("1 1", "2 1", "1 0"), lanes);
    }

    private static Keyed<NoteChanged> note(UUID id, boolean imported) {
        return new Keyed<>(id, new NoteChanged(id, "text"), imported);
    }

    private List<Long> append(List<Keyed<NoteChanged>> notes) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.appendAll(NoteUseCases.NOTE_CHANGED, notes));
    }

    private List<String> told(UUID key) {
        return db.query(
                "select topic || ' ' || version as told from event where key = ? order by seq",
                r -> r.string("told"),
                key);
    }
}
