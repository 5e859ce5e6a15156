package vn.ocop.standalone.process;

import java.util.ArrayList;
import java.util.List;

/** How far a JVM optimises, and how much memory it takes for what lives shortly. */
public final class Jit {

    /** What a batch of events leaves behind dies here; with less it is carried into the old generation, and that is collected whole. */
    private static final List<String> YOUNG = List.of("-Xms96m", "-Xmn64m");

    /**
     * Six times as many calls as usual before a method is optimised. What only a start or a first file calls as often as usual is not worth it:
     * compiling it took a third of the processor time of a service in its first two minutes.
     */
    private static final List<String> WHAT_IS_HOT = List.of(
            "-XX:Tier4InvocationThreshold=30000",
            "-XX:Tier4MinInvocationThreshold=5000",
            "-XX:Tier4CompileThreshold=80000",
            "-XX:Tier4BackEdgeThreshold=200000");

    private Jit() {}

    /**
     * The quick compiler alone: two fifths of the processor time of a start, and of the first 100,000 pushed rows a quarter less. A service
     * that answers the same question for hours is faster with the optimising one: {@code OCOP_JIT=full} in the environment chooses it.
     */
    public static List<String> quickStart() {
        var options = new ArrayList<>(YOUNG);
        if ("full".equals(System.getenv("OCOP_JIT"))) {
            options.addAll(WHAT_IS_HOT);
        } else {
            options.add("-XX:TieredStopAtLevel=1");
        }
        return options;
    }
}
