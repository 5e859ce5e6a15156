package vn.ocop.standalone.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A program for a JVM of its own, on the JDK that runs us.
 *
 * @param name also of its AOT cache
 * @param jvmOptions heap, garbage collector, system properties
 * @param jars its class path, in order
 */
public record JavaProgram(String name, List<String> jvmOptions, List<Path> jars, String mainClass) {

    public JavaProgram {
        jvmOptions = List.copyOf(jvmOptions);
        jars = List.copyOf(jars);
    }

    /** Every jar of a folder by name and sorted: a wildcard has no fixed order, and an AOT cache asks for the same path. */
    public static List<Path> jarsIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> commandLine(AotCaches caches, List<String> arguments) {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(jvmOptions);
        line.addAll(caches.options(name, jars, jvmOptions));
        line.add("-cp");
        line.add(jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        line.add(mainClass);
        line.addAll(arguments);
        return line;
    }

    public boolean isTrained(AotCaches caches) {
        return caches.has(name, jars, jvmOptions);
    }
}
