package vn.ocop.standalone.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process costs. */
public final class Memory {

    private static final double KIB_PER_MIB = 1024;

    private Memory() {}

    /** Proportional set size: shared pages count once for all who share them. 0 where the system does not tell (macOS). */
    public static double pssMiB(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup")).stream()
                            .filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / KIB_PER_MIB;
        } catch (IOException e) {
            return 0;
        }
    }
}
