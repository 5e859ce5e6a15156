package vn.ocop.standalone.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Throw-away folders, and references that must last as long as this JVM. */
final class TestFolder {

    private static final Set<Object> ALIVE = Collections.synchronizedSet(new HashSet<>());

    private TestFolder() {}

    static Path create(String name) {
        try {
            return Files.createTempDirectory("ocop-test-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A collected guard closes its pipe, which would end the processes. A hook also outlives any class loader. */
    static void keepAlive(Object resource) {
        if (ALIVE.isEmpty()) {
            Runtime.getRuntime().addShutdownHook(new Thread(ALIVE::clear, "end of test infrastructure"));
        }
        ALIVE.add(resource);
    }
}
