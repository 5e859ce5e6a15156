package vn.ocop.platform.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.platform.file.FileRefusal.FileTooLarge;
import vn.ocop.platform.file.FileRefusal.StorageUnavailable;
import vn.ocop.platform.problem.Refused;

class FolderFileStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);

    /** FIPS 180-2, appendix B.1. */
    private static final String SHA_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private final Path root;

    FolderFileStoreTest(@TempDir Path root) {
        this.root = root;
    }

    @Test
    void a_file_is_found_by_its_content() throws IOException {
        var store = store();
        assertEquals(new Stored(SHA_OF_ABC, 3), store.put(abc(), 3));
        assertEquals(3, store.size(SHA_OF_ABC));
        try (var in = store.open(SHA_OF_ABC)) {
            assertArrayEquals(ABC, in.readAllBytes());
        }
        assertEquals(List.of("ba/78/" + SHA_OF_ABC), files());
    }

    @Test
    void the_same_content_is_stored_once() throws IOException {
        var store = store();
        store.put(abc(), 10);
        var path = root.resolve("ba/78/" + SHA_OF_ABC);
        Files.setLastModifiedTime(path, FileTime.from(Instant.EPOCH));
        assertEquals(new Stored(SHA_OF_ABC, 3), store.put(abc(), 10));
        assertEquals(Instant.EPOCH, Files.getLastModifiedTime(path).toInstant());
        assertEquals(1, files().size());
    }

    @Test
    void the_same_content_from_many_at_once_is_stored_once() throws Exception {
        var store = store();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var puts = IntStream.range(0, 32)
                    .mapToObj(_ -> (Callable<Stored>) () -> store.put(abc(), 10))
                    .toList();
            for (var put : threads.invokeAll(puts)) {
                assertEquals(SHA_OF_ABC, put.get().sha256());
            }
        }
        assertEquals(List.of("ba/78/" + SHA_OF_ABC), files());
    }

    @Test
    void one_byte_too_many_is_refused_and_leaves_nothing() throws IOException {
        var refused = assertThrows(Refused.class, () -> store().put(abc(), 2));
        assertEquals(new FileTooLarge(2), refused.refusal());
        assertEquals(List.of(), files());
    }

    @Test
    void an_upload_that_breaks_off_leaves_nothing() throws IOException {
        var broken = new SequenceInputStream(new ByteArrayInputStream(new byte[200_000]), new BrokenStream());
        var thrown = assertThrows(UncheckedIOException.class, () -> store().put(broken, 1_000_000));
        assertTrue(String.valueOf(thrown.getCause()).endsWith("the line is dead"));
        assertEquals(List.of(), files());
    }

    @Test
    void a_store_that_cannot_be_written_is_refused_and_leaves_nothing() throws IOException {
        Files.writeString(root.resolve("ba"), "a file where a folder must be");
        var refused = assertThrows(Refused.class, () -> store().put(abc(), 3));
        assertEquals(new StorageUnavailable(), refused.refusal());
        assertEquals(List.of("ba"), files());
        assertEquals(503, new FileProblems().describe(new StorageUnavailable()).status());
    }

    @Test
    void what_a_killed_process_left_behind_is_removed_after_a_day() throws IOException {
        var incoming = Files.createDirectories(root.resolve("incoming"));
        var old = Files.createFile(incoming.resolve("old.part"));
        Files.setLastModifiedTime(old, FileTime.from(NOW.minusSeconds(86_401)));
        var young = Files.createFile(incoming.resolve("young.part"));
        Files.setLastModifiedTime(young, FileTime.from(NOW.minusSeconds(86_399)));
        var oldForm = Files.createFile(incoming.resolve("a-form-that-the-server-was-receiving"));
        Files.setLastModifiedTime(oldForm, FileTime.from(NOW.minusSeconds(86_401)));
        store().put(abc(), 3);
        assertFalse(Files.exists(old));
        assertFalse(Files.exists(oldForm));
        assertTrue(Files.exists(young));
    }

    @Test
    void a_path_is_no_name_and_a_lost_file_is_a_fault() {
        assertThrows(IllegalArgumentException.class, () -> store().open("../../etc/passwd"));
        assertThrows(IllegalArgumentException.class, () -> store().size(SHA_OF_ABC.toUpperCase(Locale.ROOT)));
        assertThrows(IllegalStateException.class, () -> store().open(SHA_OF_ABC));
        assertThrows(IllegalStateException.class, () -> store().size(SHA_OF_ABC));
    }

    @Test
    void too_large_is_413_with_the_limit_in_bytes() {
        var problem = new FileProblems().describe(new FileTooLarge(52_428_800));
        assertEquals("file-too-large", problem.slug());
        assertEquals(413, problem.status());
        assertEquals(List.of(50L), problem.args());
        assertEquals(52_428_800L, problem.extra().get("maxBytes"));
    }

    private FolderFileStore store() {
        return new FolderFileStore(root.toString(), CLOCK);
    }

    private static InputStream abc() {
        return new ByteArrayInputStream(ABC);
    }

    private List<String> files() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> root.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the line is dead");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return read();
        }
    }
}
