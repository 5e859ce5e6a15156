package vn.ocop.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.ocop.standalone.process.StartFailure;

/** The folder that holds the script {@code ocop} and all modules. */
public record Checkout(Path root) {

    /** Walks up from the working folder; {@code ocop.checkout} overrides it. */
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

    public Path brokerJars() {
        return root.resolve("standalone/target/broker-lib");
    }
}
