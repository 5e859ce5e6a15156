package vn.ocop.standalone.kafka;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The broker's class path. */
final class KafkaJars {

    private KafkaJars() {}

    /** Every jar by name and sorted: a wildcard has no fixed order, and an AOT cache asks for the same path again. */
    static String classPath(Path folder) {
        try (var jars = Files.list(folder)) {
            return jars.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
