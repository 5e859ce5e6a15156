package vn.ocop.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import vn.ocop.standalone.process.AotCaches;

/**
 * What one installation is made of.
 *
 * @param host where the gateway listens; everything else is on the loopback address
 * @param durable fsync; false is for throw-away installations alone
 * @param temporary whether the data folder is deleted at the end
 */
public record InstallationSettings(
        Checkout checkout,
        DataFolder data,
        PortPlan ports,
        AotCaches caches,
        String host,
        boolean durable,
        boolean temporary) {

    /** A throw-away installation on free ports, e.g. for tests. */
    public static InstallationSettings temporary(Checkout checkout) {
        return temporary(checkout, checkout.aotCaches());
    }

    static InstallationSettings temporary(Checkout checkout, AotCaches caches) {
        try {
            var data = new DataFolder(Files.createTempDirectory("ocop-installation-"));
            return new InstallationSettings(checkout, data, PortPlan.free(), caches, "127.0.0.1", true, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As callers see the gateway. */
    public String publicUrl() {
        return "http://localhost:" + ports.of("gateway");
    }
}
