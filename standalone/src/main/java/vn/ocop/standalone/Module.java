package vn.ocop.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.ocop.standalone.process.JavaProgram;
import vn.ocop.standalone.process.Jit;

/** The modules of this repository that run as processes. */
enum Module {
    PRODUCT("product", "product-service", Module.QUARKUS_MAIN),
    ASSESSMENT("assessment", "assessment-service", Module.QUARKUS_MAIN),
    CERTIFICATION("certification", "certification-service", Module.QUARKUS_MAIN),
    STATISTICS("statistics", "statistics-service", Module.QUARKUS_MAIN),
    GATEWAY("gateway", "gateway", "vn.ocop.gateway.Main");

    private static final String QUARKUS_MAIN = "io.quarkus.runner.GeneratedMain";

    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:+UseSerialGC",
            "-Xms32m",
            "-Xmx192m",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String shortName;
    private final String folder;
    private final String mainClass;

    Module(String shortName, String folder, String mainClass) {
        this.shortName = shortName;
        this.folder = folder;
        this.mainClass = mainClass;
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

    /** The gateway is always optimised: every request passes it, and it is small. */
    JavaProgram program(Checkout checkout) {
        var options = new ArrayList<>(JVM_OPTIONS);
        if (this != GATEWAY) {
            options.addAll(Jit.quickStart());
        }
        return new JavaProgram(shortName, options, List.of(jar(checkout)), mainClass);
    }
}
