package vn.ocop.standalone.identity;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import vn.ocop.standalone.process.Cache;
import vn.ocop.standalone.process.JavaProgram;
import vn.ocop.standalone.process.StartFailure;

/** Keycloak unpacked and built for our use, once per user; about half a minute. */
final class KeycloakHome {

    private static final String VERSION = "26.5.0";

    /** To be raised when {@link #BUILD} changes. */
    private static final String BUILD_NUMBER = "1";

    /** Everything that only people at a browser or clusters need is left out: it costs start time and memory. */
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--http-relative-path=/auth",
            "--features-disabled=account,account-api,admin-fine-grained-authz,authorization,ciba,device-flow,"
                    + "impersonation,kerberos,organization,par,passkeys,persistent-user-sessions,recovery-codes,"
                    + "rolling-updates,step-up-authentication,update-email,web-authn");

    private KeycloakHome() {}

    /** The folder with {@code lib}, {@code conf}, {@code themes} and {@code providers}. */
    static Path folder(Path zip) {
        if (!Files.isRegularFile(zip)) {
            throw new StartFailure(
                    "Keycloak is missing (" + zip + "); fetch it with: ./mvnw -q package -DskipTests -pl standalone");
        }
        return Cache.folder("keycloak-" + VERSION + "-" + BUILD_NUMBER, folder -> {
            unzip(zip, folder);
            build(folder);
        });
    }

    /** One flat class path instead of Quarkus's own class loader, which no AOT cache can hold. Order matters. */
    static List<Path> classPath(Path home) {
        var jars = new ArrayList<Path>();
        jars.add(home.resolve("lib/quarkus/transformed-bytecode.jar"));
        jars.add(home.resolve("lib/quarkus/generated-bytecode.jar"));
        for (var folder : List.of("lib/app", "lib/lib/boot", "lib/lib/main")) {
            jars.addAll(JavaProgram.jarsIn(home.resolve(folder)));
        }
        return jars;
    }

    /** A home of its own for one installation: the software by links, its data apart. */
    static void link(Path home, Path installation) throws IOException {
        Files.createDirectories(installation.resolve("data/import"));
        for (var part : List.of("lib", "conf", "themes", "providers")) {
            var link = installation.resolve(part);
            if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(link);
            }
            Files.createSymbolicLink(link, home.resolve(part));
        }
    }

    private static void unzip(Path zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var target = folder.resolve(name).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolve("..").normalize());
                    Files.copy(in, target);
                }
            }
        }
    }

    private static void build(Path folder) throws IOException {
        var line = new ArrayList<String>();
        line.add("sh");
        line.add(folder.resolve("bin/kc.sh").toString());
        line.addAll(BUILD);
        var log = Files.createTempFile("ocop-keycloak-build", ".log");
        var builder = new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            if (builder.start().waitFor() != 0) {
                throw new StartFailure("Keycloak's own build failed:\n" + Files.readString(log));
            }
            Files.delete(log);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while building Keycloak");
        }
    }
}
