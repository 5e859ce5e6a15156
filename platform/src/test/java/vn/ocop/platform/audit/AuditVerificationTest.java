package vn.ocop.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.platform.testing.Await;
import vn.ocop.standalone.audit.AuditVerification.Verified;
import vn.ocop.standalone.audit.ServiceLog;
import vn.ocop.standalone.audit.Tampering;

/** The verifier of the standalone module against the sealer: 25 records under checkpoints of 10, 20 and 25. */
class AuditVerificationTest {

    private final AuditDatabase database = new AuditDatabase();
    private final CheckpointSigner signer = SealingTest.signer();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void sealed() throws Exception {
        Files.writeString(folder.resolve("sample.pub"), signer.verifierKey() + "\n");
        add(25);
    }

    @Test
    void an_untouched_log_is_in_order_and_its_last_checkpoint_is_remembered() throws Exception {
        var verified = verify();

        assertEquals(25, verified.records());
        assertEquals(3, verified.checkpoints());
        var last = verified.last().orElseThrow();
        assertEquals(25, last.size());
        assertEquals(
                database.column("select encode(root_hash, 'hex') from audit_checkpoint where size = 25")
                        .getFirst(),
                HexFormat.of().formatHex(Base64.getDecoder().decode(last.root())));
        assertEquals(last.note(), Files.readString(folder.resolve("sample.checkpoint")));

        add(3);
        assertEquals(28, verify().records());
    }

    @Test
    void an_empty_log_is_in_order() throws Exception {
        var empty = new AuditDatabase();
        try (var connection = empty.connect()) {
            assertEquals(0, new ServiceLog(folder, "sample").verify(connection).records());
        }
    }

    @Test
    void an_edited_record_is_found_whatever_was_edited() {
        for (var edit : java.util.List.of(
                "at = at + interval '1 microsecond'",
                "actor = 'a-2'",
                "actor_name = actor_name || ' '",
                "action = 'note-read'",
                "subject_type = 'notes'",
                "subject_id = '7'",
                "content_sha256 = repeat('cd', 32)",
                "request_id = ''",
                "xid = '3'")) {
            database.tamper("create table kept as select * from audit_record where seq = 3;"
                    + "update audit_record set " + edit + " where seq = 3");
            assertFound("record 3 was changed after it was sealed as leaf 2");
            database.tamper("delete from audit_record where seq = 3;"
                    + "insert into audit_record overriding system value select * from kept; drop table kept");
        }
    }

    @Test
    void an_edited_record_whose_leaf_was_computed_anew_is_found_by_the_root() {
        database.tamper("update audit_record set actor = 'b' where seq = 12");
        var forged = HexFormat.of().formatHex(entry(12).leafHash());
        database.tamper("update audit_leaf set leaf_hash = decode('" + forged + "', 'hex') where index = 11");
        assertFound("the first 20 leaves are not those that were signed: one after the checkpoint before was"
                + " exchanged or has changed its place");
    }

    @Test
    void a_deleted_record_is_found() {
        database.tamper("delete from audit_record where seq = 17");
        assertFound("record 17 was deleted: it is leaf 16");
    }

    @Test
    void a_record_that_was_deleted_with_its_leaf_is_found() {
        database.tamper("delete from audit_record where seq = 17; delete from audit_leaf where seq = 17");
        assertFound("leaf 16 is missing; the next one is 17");
    }

    @Test
    void records_that_changed_places_are_found() {
        database.tamper("""
                create table kept as select * from audit_record where seq in (4, 5);
                delete from audit_record where seq in (4, 5);
                update kept set seq = 9 - seq;
                insert into audit_record overriding system value select * from kept
                """);
        assertFound("record 4 was changed after it was sealed as leaf 3");
    }

    @Test
    void leaves_that_changed_places_are_found() {
        database.tamper("""
                update audit_leaf set index = 99 where index = 3;
                update audit_leaf set index = 3 where index = 4;
                update audit_leaf set index = 4 where index = 99
                """);
        assertFound("the first 10 leaves are not those that were signed: one after the checkpoint before was"
                + " exchanged or has changed its place");
    }

    @Test
    void a_tail_that_was_cut_off_is_found_by_the_checkpoint_that_is_left() {
        database.tamper("delete from audit_leaf where index > 22; delete from audit_record where seq > 23");
        assertFound("the log was cut off: a checkpoint says 25 records and there are 23 leaves");
    }

    @Test
    void a_tail_that_was_cut_off_with_its_checkpoints_is_found_by_what_was_remembered() throws Exception {
        verify();
        database.tamper("""
                delete from audit_checkpoint where size > 20;
                delete from audit_leaf where index >= 20;
                delete from audit_record where seq > 20
                """);
        assertFound("the log was cut off: it had 25 records when it was last verified and has 20");
        assertEquals(20, forgetful().records(), "without the memory nothing is wrong with it");
    }

    @Test
    void a_log_that_was_made_anew_with_the_key_is_found_by_what_was_remembered() throws Exception {
        verify();
        database.tamper("""
                truncate audit_checkpoint; truncate audit_leaf; update audit_record set actor = 'b' where seq = 12
                """);
        awaitSealed();
        assertFound("the first 25 records are not those that were last verified");
        assertEquals(25, forgetful().records(), "without the memory nothing is wrong with it");
    }

    @Test
    void a_checkpoint_with_a_forged_signature_is_found() {
        var stranger = SealingTest.signer();
        var root = database.column("select encode(root_hash, 'hex') from audit_checkpoint where size = 20")
                .getFirst();
        var note = stranger.note(20, HexFormat.of().parseHex(root));
        database.tamper("update audit_checkpoint set note = '" + note + "' where size = 20");
        assertFound("the signature of the checkpoint of size 20 is not of ocop/sample/audit");
    }

    @Test
    void a_checkpoint_whose_signature_was_bent_is_found() {
        database.tamper("update audit_checkpoint set note = replace(note, E'\\n20\\n', E'\\n21\\n'),"
                + " size = 21 where size = 20");
        assertFound("the signature of the checkpoint of size 21 is not of ocop/sample/audit");
    }

    @Test
    void the_checkpoint_of_another_size_in_its_place_is_found() {
        database.tamper("update audit_checkpoint set note = (select note from audit_checkpoint where size = 10)"
                + " where size = 20");
        assertFound("the checkpoint of size 20 is not what its note says");
    }

    @Test
    void a_checkpoint_that_was_deleted_at_the_end_is_found() {
        database.tamper("delete from audit_checkpoint where size = 25");
        assertFound("leaf 20 is behind the last checkpoint, of size 20: a checkpoint was deleted");
    }

    @Test
    void a_record_that_was_put_in_behind_the_sealer_is_found() {
        database.execute("""
                insert into audit_record (at, actor, actor_name, action, subject_type, subject_id, content_sha256, xid)
                values (now(), 'a', 'a', 'never-happened', 'note', '1', repeat('cd', 32), '3')
                """);
        assertFound(
                "record 26 is not sealed: it was put in by hand, or the sealer does not run (see the service's log)");
    }

    @Test
    void a_record_that_hides_in_the_future_is_found() {
        database.execute("""
                insert into audit_record (at, actor, actor_name, action, subject_type, subject_id, content_sha256, xid)
                values (now(), 'a', 'a', 'never-happened', 'note', '1', repeat('cd', 32), '9000000000000000')
                """);
        assertFound(
                "record 26 is not sealed: it was put in by hand, or the sealer does not run (see the service's log)");
    }

    @Test
    void a_key_of_another_log_is_refused() throws IOException {
        Files.writeString(folder.resolve("other.pub"), signer.verifierKey());
        try (var connection = database.connect()) {
            var found = assertThrows(Tampering.class, () -> new ServiceLog(folder, "other").verify(connection));
            assertEquals("the key is of another log: ocop/sample/audit", found.getMessage());
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private AuditEntry entry(long seq) {
        try (var connection = database.connect();
                var row = connection
                        .createStatement()
                        .executeQuery("select " + AuditEntry.COLUMNS + " from audit_record where seq = " + seq)) {
            assertTrue(row.next());
            return AuditEntry.read(row);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void add(int rows) throws Exception {
        database.write(rows);
        awaitSealed();
    }

    private void awaitSealed() throws Exception {
        Await.until("sealed", () -> {
            database.sealAll(signer, 10);
            return database.column("select seq from audit_record except select seq from audit_leaf")
                    .isEmpty();
        });
    }

    private void assertFound(String fault) {
        var found = assertThrows(Tampering.class, this::verify);
        assertEquals(fault, found.getMessage());
    }

    private Verified forgetful() throws Exception {
        assertTrue(Files.deleteIfExists(folder.resolve("sample.checkpoint")));
        return verify();
    }

    private Verified verify() throws IOException, SQLException, Tampering {
        try (var connection = database.connect()) {
            return new ServiceLog(folder, "sample").verify(connection);
        }
    }
}
