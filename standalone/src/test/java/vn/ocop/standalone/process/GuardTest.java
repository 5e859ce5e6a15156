package vn.ocop.standalone.process;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardTest {

    @TempDir
    Path folder = Path.of("");

    /** A program with a child that would sleep for long. */
    static final class Parent {

        private Parent() {}

        public static void main(String[] args) throws Exception {
            var guard = new Guard();
            guard.deleteAtEnd(Path.of(args[0], "data"));
            var child = ChildProcess.start(sleeping(Path.of(args[0], "sleep.log")), guard);
            System.out.println(child.pid());
            Thread.sleep(600_000);
        }
    }

    private static ChildProcess.Command sleeping(Path log) {
        return new ChildProcess.Command("sleep", List.of("sleep", "600"), Map.of(), log, "TERM");
    }

    @Test
    void a_child_dies_with_a_parent_that_was_killed_and_the_throw_away_folder_goes() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        var parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .start();
        var child = ProcessHandle.of(Long.parseLong(parent.inputReader().readLine()))
                .orElseThrow();
        assertTrue(child.isAlive());

        parent.destroyForcibly().waitFor();

        child.onExit().get(30, TimeUnit.SECONDS);
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (Files.exists(folder.resolve("data")) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertFalse(Files.exists(folder.resolve("data")));
    }

    @Test
    void closing_ends_what_still_runs() {
        var guard = new Guard();
        var child = ChildProcess.start(sleeping(folder.resolve("sleep.log")), guard);

        guard.close();

        assertFalse(ProcessHandle.of(child.pid()).isPresent());
    }
}
