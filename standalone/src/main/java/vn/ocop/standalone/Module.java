package vn.ocop.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.standalone.process.JavaProgram;

/** The modules of this repository that run as processes. */
enum Module {
    PRODUCT("product", "product-service"),
    ASSESSMENT("assessment", "assessment-service"),
    CERTIFICATION("certification", "certification-service"),
    STATISTICS("statistics", "statistics-service"),
    GATEWAY("gateway", "gateway");

    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx192m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Two fifths of the processor time of a start, and slower code: for services that few people use at once. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private final String shortName;
    private final String folder;

    Module(String shortName, String folder) {
        this.shortName = shortName;
        this.folder = folder;
    }

    static List<Module> services() {
        return List.of(PRODUCT, ASSESSMENT, CERTIFICATION, STATISTICS);
    }

    String shortName() {
        return shortName;
    }

    /** Of its database and of the role that owns it. */
    String database() {
        return "ocop_" + shortName;
    }

    Path jar(Checkout checkout) {
        return checkout.root().resolve(folder + "/target/" + folder + "-1.0.0-SNAPSHOT-runner.jar");
    }

    JavaProgram program(Checkout checkout) {
        var options = new ArrayList<>(JVM_OPTIONS);
        if (startsQuickly()) {
            options.add(QUICK);
        }
        return new JavaProgram(shortName, options, List.of(jar(checkout)), "io.quarkus.runner.GeneratedMain");
    }

    /** Public reads go through the gateway and mostly to products; OCOP_JIT=full optimises all, e.g. for benchmarks. */
    private boolean startsQuickly() {
        return this != GATEWAY && this != PRODUCT && !"full".equals(System.getenv("OCOP_JIT"));
    }
}
