package vn.ocop.standalone;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import vn.ocop.standalone.process.Server;
import vn.ocop.standalone.process.StartFailure;

/** Starts everything in the foreground and keeps it running until it is told to stop. */
final class UpCommand {

    /** Another builder's class; absent in a build without the demo. */
    private static final String DEMO_LOADER = "vn.ocop.standalone.demo.DemoLoader";

    private final InstallationSettings settings;
    private final List<String> options;
    private volatile long begin = System.nanoTime();

    private volatile boolean stopping;

    UpCommand(InstallationSettings settings, List<String> options) {
        this.settings = settings;
        this.options = options;
    }

    int run() {
        var installation = Installation.open(settings);
        var hook = new Thread(() -> stop(installation), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        Thread.ofVirtual().start(UpCommand::endWithScript);
        try {
            installation.requireFreePorts();
            if (!options.contains("--no-train")) {
                new Training(settings.checkout(), this::say).runIfNeeded();
            }
            begin = System.nanoTime();
            say("starting on " + settings.data().root());
            installation.start(this::showReady);
        } catch (StartFailure | IllegalStateException e) {
            if (!stopping) {
                Runtime.getRuntime().removeShutdownHook(hook);
                throw e;
            }
            return waitForTheEnd();
        }
        say("ready after " + seconds() + " s\n");
        System.out.println(Welcome.text(settings.publicUrl()));
        if (!options.contains("--no-demo")) {
            Thread.ofPlatform().daemon().name("demo").start(this::loadDemo);
        }
        new Supervisor(installation, this::say).watch(() -> stopping);
        return waitForTheEnd();
    }

    /** The shutdown hook ends this JVM. */
    private static int waitForTheEnd() {
        try {
            Thread.sleep(Duration.ofDays(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private void stop(Installation installation) {
        stopping = true;
        say("stopping");
        installation.close();
        say("stopped");
    }

    /** The script that shows our lines may be killed without a chance to tell us. */
    private static void endWithScript() {
        var script = System.getenv("OCOP_SCRIPT_PID");
        if (script != null) {
            ProcessHandle.of(Long.parseLong(script))
                    .ifPresent(handle -> handle.onExit().join());
            System.exit(1);
        }
    }

    private void showReady(Server server) {
        say(String.format(Locale.ROOT, "%-14s ready  port %d, %s s", server.name(), server.port(), seconds()));
    }

    private void loadDemo() {
        try {
            Class.forName(DEMO_LOADER).getMethod("main", String[].class).invoke(null, (Object) new String[] {
                settings.publicUrl(), settings.data().root().resolve("demo").toString()
            });
        } catch (ClassNotFoundException e) {
            say("demo: this build has none");
        } catch (InvocationTargetException e) {
            say("demo: stopped, goes on at the next start: " + e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void say(String line) {
        System.out.println("ocop: " + line);
    }

    private String seconds() {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - begin) / 1e9);
    }
}
