package vn.ocop.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.ocop.standalone.process.AotCaches;
import vn.ocop.standalone.process.StartFailure;

/** The folder that holds the script {@code ocop} and all modules. */
public record Checkout(Path root) {

    /** Walks up from the working folder; the system property {@code ocop.checkout} overrides it. */
    public static Checkout find() {
        var configured = System.getProperty("ocop.checkout");
        if (configured != null) {
            return new Checkout(Path.of(configured).toAbsolutePath());
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("pom.xml")) && Files.isRegularFile(folder.resolve("ocop"))) {
                return new Checkout(folder);
            }
        }
        throw new StartFailure("no folder above " + Path.of("").toAbsolutePath() + " holds both pom.xml and ocop");
    }

    /** The broker's own jars. */
    public Path brokerJars() {
        return root.resolve("standalone/target/broker-lib");
    }

    Path keycloakZip() {
        return root.resolve("standalone/target/keycloak/keycloak.zip");
    }

    /** The start-up caches of all programs, read only. */
    public AotCaches aotCaches() {
        return aotCaches(AotCaches.Mode.USE);
    }

    AotCaches aotCaches(AotCaches.Mode mode) {
        return new AotCaches(root.resolve("standalone/target/aot"), mode);
    }
}
