package vn.ocop.standalone.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reads the end of log files. */
public final class Logs {

    private static final int WINDOW_BYTES = 64 << 10;

    private Logs() {}

    /** The last lines; empty if there is no such log. */
    public static String tail(Path log, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var window = new byte[(int) Math.min(WINDOW_BYTES, file.length())];
            file.seek(file.length() - window.length);
            file.readFully(window);
            List<String> all =
                    new String(window, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
