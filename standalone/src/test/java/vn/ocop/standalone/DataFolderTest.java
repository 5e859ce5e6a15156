package vn.ocop.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.ocop.standalone.process.StartFailure;

class DataFolderTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_second_installation_on_the_same_folder_is_refused() throws IOException {
        var data = new DataFolder(folder);
        var lock = data.lock();

        var refused = assertThrows(StartFailure.class, data::lock);

        assertTrue(String.valueOf(refused.getMessage()).startsWith("an installation runs already on " + folder));
        assertEquals(Optional.of(ProcessHandle.current()), data.owner());
        lock.acquiredBy().close();
        assertEquals(Optional.empty(), data.owner());
    }

    @Test
    void a_process_id_left_by_a_crash_is_nobodys() throws IOException {
        var data = new DataFolder(folder);
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(
                folder.resolve("run/lock"),
                String.valueOf(ProcessHandle.current().pid()));

        assertEquals(Optional.empty(), data.owner());
    }

    @Test
    void a_password_is_random_stays_the_same_and_is_readable_by_its_owner_alone() throws IOException {
        var data = new DataFolder(folder);
        var password = data.secrets().of("postgres");

        assertEquals(password, data.secrets().of("postgres"));
        assertNotEquals(password, data.secrets().of("keycloak"));
        assertEquals(32, password.length());
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))));
    }

    @Test
    void reset_refuses_a_folder_that_is_not_ours() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "five years of work");

        var reset = new ResetCommand(new DataFolder(folder), java.util.List.of("--yes"));

        assertThrows(StartFailure.class, reset::run);
        assertTrue(Files.exists(folder.resolve("thesis.txt")));
    }

    @Test
    void reset_deletes_ours() throws IOException {
        var data = new DataFolder(folder.resolve("data"));
        data.lock().acquiredBy().close();

        new ResetCommand(data, java.util.List.of("--yes")).run();

        assertFalse(Files.exists(data.root()));
    }
}
