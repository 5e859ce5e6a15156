package vn.ocop.assessment.sourcesystem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.standalone.testing.RealInfrastructure;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class ClientStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:27:23.196Z");

    @Inject
    ClientStore store;

    @Inject
    Db db;

    @Test
    @TestTransaction
    void a_client_is_bound_again_at_the_very_moment_at_which_it_was_let_go_and_both_times_are_kept() {
        db.update(
                "insert into source_system (code, province_code, name, registered_at, registered_by) values ('same-moment', '08', 'x', ?, 'a')",
                NOW);

        assertTrue(store.bind("same-moment", "client-1", NOW, "a"));
        assertFalse(store.bind("same-moment", "client-1", NOW, "a"), "it is bound");
        assertTrue(store.end("same-moment", "client-1", NOW.plusMillis(1), "a"));
        assertTrue(store.bind("same-moment", "client-1", NOW, "a"));

        assertEquals(Set.of("same-moment"), store.bound(Set.of("same-moment"), "client-1"));
        assertEquals(
                List.of("196000", "196001"),
                db.query(
                        "select to_char(bound_at, 'US') as it from source_system_client where code = 'same-moment' order by bound_at",
                        row -> row.string("it")));
    }
}
