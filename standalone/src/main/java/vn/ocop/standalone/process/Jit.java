package vn.ocop.standalone.process;

import java.util.List;

/** How far a JVM optimises, and how much memory it takes for that. */
public final class Jit {

    private Jit() {}

    /**
     * Two fifths of the processor time of a start, and slower code later: right for a machine with few users.
     * {@code OCOP_JIT=full} in the environment chooses the opposite, e.g. for benchmarks.
     */
    public static List<String> quickStart() {
        return "full".equals(System.getenv("OCOP_JIT"))
                ? List.of("-Xms96m", "-Xmn64m")
                : List.of("-XX:TieredStopAtLevel=1");
    }
}
