package vn.ocop.platform.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.platform.testing.Await;

class SealingTest {

    private static final String SEALED = "select seq from audit_leaf order by index";

    private final AuditDatabase database = new AuditDatabase();
    private final CheckpointSigner signer = signer();

    @TempDir
    Path folder = Path.of("");

    @Test
    void settled_rows_become_leaves_without_gaps_and_each_pass_one_checkpoint() {
        database.write(25);
        awaited("sealed", () -> {
            database.sealAll(signer, 10);
            return database.column(SEALED).size() == 25;
        });

        assertEquals(
                LongStream.range(0, 25).mapToObj(String::valueOf).toList(),
                database.column("select index from audit_leaf order by index"));
        assertEquals(LongStream.rangeClosed(1, 25).mapToObj(String::valueOf).toList(), database.column(SEALED));
        assertEquals(List.of("10", "20", "25"), database.column("select size from audit_checkpoint order by size"));
        assertEquals(
                rootOf(database.column("select encode(leaf_hash, 'hex') from audit_leaf order by index")),
                database.column("select encode(root_hash, 'hex') from audit_checkpoint where size = 25")
                        .getFirst());
    }

    @Test
    void the_oldest_that_waits_is_the_one_that_is_sealed_next() {
        assertEquals(List.of(), database.column(AuditMetrics.OLDEST));
        database.write(3);
        var times = database.column("select at from audit_record order by seq");
        assertEquals(times.subList(0, 1), database.column(AuditMetrics.OLDEST), "nothing is sealed yet");
        awaited("two sealed", () -> {
            try (var connection = database.connect()) {
                new Sealing(signer, Clock.systemUTC(), 1).pass(connection);
            }
            return database.column(SEALED).size() == 2;
        });
        assertEquals(times.subList(2, 3), database.column(AuditMetrics.OLDEST));

        sealed(3);
        assertEquals(List.of(), database.column(AuditMetrics.OLDEST));
    }

    @Test
    void a_row_that_commits_late_with_a_lower_number_is_sealed_all_the_same() throws SQLException {
        try (var slow = database.connect()) {
            slow.setAutoCommit(false);
            AuditDatabase.write(slow, 1); // takes number 1 and stays open
            database.write(2);
            database.sealAll(signer, 10);
            assertEquals(List.of(), database.column(SEALED), "an older transaction is open: nothing is settled");
            slow.commit();
        }
        sealed(3);
        assertEquals(List.of("1", "2", "3"), database.column(SEALED));
    }

    @Test
    void a_younger_transaction_holds_nothing_up_and_its_lower_number_comes_later() throws SQLException {
        try (var other = database.connect()) {
            other.setAutoCommit(false);
            database.execute("select nextval(pg_get_serial_sequence('audit_record', 'seq'))");
            database.write(1); // number 2, before the other transaction has a number of its own
            AuditDatabase.write(other, 1);
            sealed(1);
            assertEquals(List.of("2"), database.column(SEALED));
            other.commit();
        }
        database.execute("""
                insert into audit_record (seq, at, actor, actor_name, action, subject_type, subject_id, content_sha256)
                overriding system value values (1, now(), 'a', 'a', 'late', 'note', '1', repeat('cd', 32))
                """);
        sealed(3);
        assertEquals(List.of("2", "3", "1"), database.column(SEALED));
    }

    @Test
    void transactions_are_in_the_order_of_numbers_not_of_texts() {
        database.execute("""
                insert into audit_record (at, actor, actor_name, action, subject_type, subject_id, content_sha256, xid)
                select now(), 'a', 'a', 'written', 'note', '1', repeat('cd', 32), (8 + n % 4)::text::xid8
                from generate_series(1, 8) as n
                """);
        for (int pass = 0; pass < 3; pass++) {
            database.sealAll(signer, 3);
        }
        assertEquals(List.of("4", "8", "1", "5", "2", "6", "3", "7"), database.column(SEALED));
    }

    @Test
    void two_that_seal_at_once_do_not_seal_a_row_twice() throws SQLException {
        database.write(1);
        sealed(1);
        var one = new Sealing(signer, Clock.systemUTC(), 10);
        var other = new Sealing(signer, Clock.systemUTC(), 10);
        try (var connection = database.connect()) {
            assertEquals(0, one.pass(connection));
            assertEquals(0, other.pass(connection));
            database.write(1);
            awaited("sealed", () -> one.pass(connection) == 1);

            assertThrows(SQLException.class, () -> other.pass(connection));
            assertEquals(0, other.pass(connection), "it has read where the log ends now");
        }
        assertEquals(List.of("1", "2"), database.column(SEALED));
    }

    @Test
    void a_log_whose_end_was_not_signed_by_this_key_is_not_continued() throws SQLException {
        database.write(1);
        sealed(1);
        try (var connection = database.connect()) {
            var stranger = new Sealing(signer(), Clock.systemUTC(), 10);

            var refused = assertThrows(IllegalStateException.class, () -> stranger.pass(connection));

            assertEquals("the last audit checkpoint is not one that this key signed", refused.getMessage());
        }
    }

    @Test
    void a_database_that_counts_transactions_anew_is_not_sealed_in_silence() throws SQLException {
        database.write(1);
        sealed(1);
        database.tamper("update audit_checkpoint set last_xid = '9000000000000000'");
        try (var connection = database.connect()) {
            var refused = assertThrows(
                    IllegalStateException.class, () -> new Sealing(signer, Clock.systemUTC(), 10).pass(connection));
            assertTrue(String.valueOf(refused.getMessage()).startsWith("the database counts transactions anew"));
        }
    }

    @Test
    void the_tables_refuse_changes() {
        database.write(1);
        sealed(1);
        for (var sql : List.of(
                "update audit_record set actor = 'b'",
                "delete from audit_record",
                "truncate audit_record",
                "update audit_leaf set seq = 7",
                "delete from audit_leaf",
                "truncate audit_leaf",
                "update audit_checkpoint set note = ''",
                "delete from audit_checkpoint",
                "truncate audit_checkpoint")) {
            var refused = assertThrows(AssertionError.class, () -> database.execute(sql), sql);
            assertTrue(String.valueOf(refused.getMessage()).contains("are never changed"), sql);
        }
    }

    @Test
    void a_new_key_is_its_owners_alone_and_stays_the_same() throws Exception {
        var file = folder.resolve("audit/key.pem");
        var made = new KeyFile(file).open();
        var read = new KeyFile(file).open();

        assertArrayEquals(made.getPrivate().getEncoded(), read.getPrivate().getEncoded());
        assertArrayEquals(made.getPublic().getEncoded(), read.getPublic().getEncoded());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(Files.readString(file).startsWith("-----BEGIN PRIVATE KEY-----\n"));
    }

    @Test
    void a_key_of_openssl_has_the_public_key_that_openssl_gives() throws Exception {
        var file = folder.resolve("key.pem");
        // RFC 8410, section 10.3, and the public key of section 10.1
        Files.writeString(file, """
                -----BEGIN PRIVATE KEY-----
                MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
                -----END PRIVATE KEY-----
                """);
        var encoded = new KeyFile(file).open().getPublic().getEncoded();
        assertEquals(
                "302a300506032b657003210019bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1",
                HexFormat.of().formatHex(encoded));
    }

    private static void awaited(String what, java.util.concurrent.Callable<Boolean> condition) {
        try {
            Await.until(what, condition);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Other databases of the server have transactions too, so rows may settle a moment later. */
    private void sealed(int leaves) {
        awaited(leaves + " leaves", () -> {
            database.sealAll(signer, 10);
            return database.column(SEALED).size() == leaves;
        });
    }

    static CheckpointSigner signer() {
        try {
            return new CheckpointSigner(
                    "sample", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String rootOf(List<String> leaves) {
        var hashes = leaves.stream().map(HexFormat.of()::parseHex).toList();
        return HexFormat.of().formatHex(MerkleTree.root(hashes));
    }
}
