package vn.ocop.systemtest;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.SampleBallots;

/** The one running installation that all tests share; starts with the first test and ends with the JVM. */
final class Whole {

    /** For what comes as an event while a test is about something else. */
    static final Duration SOON = Duration.ofSeconds(30);

    static final SampleBallots BALLOTS = new SampleBallots(CriteriaSets.load());

    private static @Nullable Installation running;

    private Whole() {}

    static synchronized Installation installation() {
        if (running == null) {
            var installation = Installation.open(InstallationSettings.temporary(Checkout.find()));
            Runtime.getRuntime().addShutdownHook(new Thread(installation::close, "end of the whole"));
            installation.start(server -> System.out.println("ready: " + server.name()));
            running = installation;
        }
        return running;
    }

    /** A client that repeats nothing. */
    static Gateway gateway() {
        return Gateway.at(installation().url());
    }

    /** A client that repeats what may be repeated, as a good one does while something is down. */
    static Gateway patientGateway() {
        return Gateway.patient(installation().url(), Duration.ofSeconds(90));
    }
}
