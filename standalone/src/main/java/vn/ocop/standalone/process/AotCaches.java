package vn.ocop.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * Start-up caches of the JVM (JEP 514), one per program. A program without a cache that fits its jars, its options and
 * this JDK starts more slowly, and never fails.
 *
 * @param folder where they are kept
 */
public record AotCaches(Path folder, Mode mode) {

    /** What a JVM does about its cache. */
    public enum Mode {
        /** Reads it if there is one. */
        USE,
        /** Writes a new one when it ends, unless there is one. */
        TRAIN
    }

    private static final String SUFFIX = ".aot";

    /** The JVM options for a program that is started with these jars and options. */
    public List<String> options(String name, List<Path> jars, List<String> jvmOptions) {
        var cache = folder.resolve(name + "-" + fingerprint(jars, jvmOptions) + SUFFIX);
        if (Files.isRegularFile(cache)) {
            return List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off", "-Xlog:cds=off");
        }
        if (mode == Mode.USE) {
            return List.of();
        }
        return List.of("-XX:AOTCacheOutput=" + cache + ".new", "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /** How long a program may take to end in good order: writing a cache is slow on a busy machine. */
    public Duration stopPatience() {
        return mode == Mode.TRAIN ? Duration.ofMinutes(15) : Duration.ofMinutes(1);
    }

    /** Before training: deletes what an interrupted one has left. */
    public void clean() throws IOException {
        Files.createDirectories(folder);
        try (var files = Files.list(folder)) {
            for (var half :
                    files.filter(f -> f.toString().contains(SUFFIX + ".new")).toList()) {
                Files.delete(half);
            }
        }
    }

    /** Whether that program has its cache. */
    public boolean has(String name, List<Path> jars, List<String> jvmOptions) {
        return Files.isRegularFile(folder.resolve(name + "-" + fingerprint(jars, jvmOptions) + SUFFIX));
    }

    /** After training: makes the new ones valid and deletes those that they replace. */
    public void publish() throws IOException {
        try (var files = Files.list(folder)) {
            for (var fresh :
                    files.filter(f -> f.toString().endsWith(SUFFIX + ".new")).toList()) {
                var name = fresh.getFileName().toString();
                deleteOthers(name.substring(0, name.lastIndexOf('-')));
                Files.move(
                        fresh,
                        fresh.resolveSibling(name.substring(0, name.length() - ".new".length())),
                        StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private void deleteOthers(String program) throws IOException {
        try (var files = Files.list(folder)) {
            for (var old : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
                if (old.getFileName().toString().startsWith(program + "-")) {
                    Files.delete(old);
                }
            }
        }
    }

    private static String fingerprint(List<Path> jars, List<String> jvmOptions) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, System.getProperty("java.home") + System.getProperty("java.vm.version") + jvmOptions);
            for (var jar : jars) {
                add(digest, jar + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
