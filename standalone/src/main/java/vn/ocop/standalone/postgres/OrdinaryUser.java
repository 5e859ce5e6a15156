package vn.ocop.standalone.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.ocop.standalone.process.Signals;
import vn.ocop.standalone.process.StartFailure;

/** PostgreSQL refuses to run as root; this is how root drops its rights for it. */
enum OrdinaryUser {
    /** We are one already. */
    SELF(""),
    /** A user namespace in which root is nobody: the files stay root's, no other user is needed. */
    NAMESPACE("unshare -U"),
    /** Where user namespaces are off: the user "nobody". */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups");

    private final String prefix;

    OrdinaryUser(String prefix) {
        this.prefix = prefix;
    }

    static OrdinaryUser find() {
        if (!System.getProperty("user.name").equals("root")) {
            return SELF;
        }
        if (Signals.shell(NAMESPACE.prefix + " true") == 0) {
            return NAMESPACE;
        }
        if (Signals.shell(NOBODY.prefix + " true") == 0) {
            return NOBODY;
        }
        throw new StartFailure(
                "PostgreSQL does not run as root, and neither unshare -U nor setpriv works here; run as an ordinary user");
    }

    List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" ", -1));
    }

    /** Makes the folder theirs. */
    void own(Path folder) {
        if (this != NOBODY) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Signals.shell("chown -R 65534:65534 '" + folder + "'; chmod go+x '" + folder + "/..'");
        if (Signals.shell(prefix + " test -w '" + folder + "'") != 0) {
            throw new StartFailure("the user nobody, as whom PostgreSQL runs here, cannot reach " + folder
                    + "; set OCOP_DATA and OCOP_CACHE to folders below one that everybody may enter, e.g. /var/tmp");
        }
    }
}
