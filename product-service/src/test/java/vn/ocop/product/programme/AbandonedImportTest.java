package vn.ocop.product.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.file.FileStore;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.rows.RowFormat;
import vn.ocop.platform.security.Mandate;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.Await;
import vn.ocop.product.programme.RecordImportStore.Counts;
import vn.ocop.standalone.testing.RealInfrastructure;

/** Files whose process has ended before their last row. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@NullUnmarked
class AbandonedImportTest {

    @Inject
    RecordImportUseCases imports;

    @Inject
    RecordImportStore store;

    @Inject
    FileStore files;

    @Inject
    Db db;

    @Inject
    Clock clock;

    @Inject
    RecordKindUseCases kinds;

    private static String link(String name, String province) {
        return """
                {"externalId": "%s", "provinceCode": "%s", "from": "2025-01-01", "place": "%s", "type": "CRAFT_VILLAGE"}
                """.formatted(name, province, name).strip();
    }

    /**
     * A file as a killed process has left it.
     *
     * @param line position of the last row that it had done
     */
    private UUID left(String rows, long line, int attempts) {
        return left(ProgrammeCases.terms(RowFormat.NDJSON), rows, line, attempts);
    }

    private UUID left(RecordImportTerms terms, String rows, long line, int attempts) {
        var id = Ids.next();
        var file = files.put(new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)), 10_000);
        var mandate = new Mandate("subject-of-resume", "resume.office", Set.of(Roles.PROVINCIAL_OFFICE), Set.of("08"));
        var job = new RecordImportStore.Job(id, terms, file.sha256(), file.size(), mandate, 0, Counts.NONE, 0);
        QuarkusTransaction.requiringNew().run(() -> {
            store.begin("tourism-link", job, clock.instant());
            db.update(
                    "update programme_import set line = ?, attempts = ?, recorded = ?, progress_at = ? where id = ?",
                    line,
                    attempts,
                    line,
                    clock.instant().minus(Duration.ofMinutes(1)),
                    id);
        });
        return id;
    }

    private String outcome(UUID id) {
        return db.queryOne(
                        "select concat_ws(' ', recorded, rejected, line, failure->>'code') as it from programme_import where id = ? and finished_at is not null",
                        row -> row.string("it"),
                        id)
                .orElse("");
    }

    private List<String> places(String prefix) {
        return db.query(
                "select place from tourism_link where place like ? order by place",
                row -> row.string("place"),
                prefix + "%");
    }

    @Test
    void a_file_goes_on_behind_the_last_whole_batch_with_the_rights_of_whoever_pushed_it() throws Exception {
        var id = left(
                link("resume-1", "08") + "\n" + link("resume-2", "08") + "\n" + link("resume-3", "19") + "\n", 1, 1);

        imports.resume(kinds.all());

        Await.until("the rest is taken", () -> !outcome(id).isEmpty());
        assertEquals("2 1 3", outcome(id), "the row of another province is rejected");
        assertEquals(List.of("resume-2"), places("resume-"));
    }

    @Test
    void a_file_of_all_or_none_that_was_checked_when_its_process_ended_is_taken_whole() throws Exception {
        var terms = new RecordImportTerms(
                RecordImportTerms.Mode.commit, RecordImportTerms.Atomicity.all, RowFormat.NDJSON, false, null);
        var id = left(terms, link("all-1", "08") + "\n" + link("all-2", "08") + "\n", 2, 1);

        imports.resume(kinds.all());

        Await.until("all is taken", () -> !outcome(id).isEmpty());
        assertEquals("2 0 2", outcome(id));
        assertEquals(List.of("all-1", "all-2"), places("all-"));
    }

    @Test
    void a_file_of_all_or_none_whose_rest_is_wrong_leaves_nothing_behind() throws Exception {
        var terms = new RecordImportTerms(
                RecordImportTerms.Mode.commit, RecordImportTerms.Atomicity.all, RowFormat.NDJSON, false, null);
        var id = left(terms, link("none-1", "08") + "\n" + link("none-2", "19") + "\n", 1, 1);

        imports.resume(kinds.all());

        Await.until("the rest is checked", () -> !outcome(id).isEmpty());
        assertEquals("1 1 2", outcome(id), "of the check");
        assertEquals(List.of(), places("none-"));
    }

    @Test
    void a_file_that_breaks_every_attempt_is_given_up() throws Exception {
        var id = left(link("given-up-1", "08") + "\n", 0, 10);

        imports.resume(kinds.all());

        Await.until("it is given up", () -> !outcome(id).isEmpty());
        assertEquals("0 0 0 given-up", outcome(id));
        assertEquals(List.of(), places("given-up-"));
    }
}
