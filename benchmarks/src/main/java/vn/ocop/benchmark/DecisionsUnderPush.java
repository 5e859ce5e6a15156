package vn.ocop.benchmark;

import java.time.Duration;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Gateway;

/**
 * How soon the figures count a decision that is made here while another province pushes 100,000 rows, and while the services take what was
 * pushed. Promise: p99 at most 2 s while the push runs.
 */
public final class DecisionsUnderPush {

    private static final int ROWS = 100_000;
    private static final int DECISIONS = 400;
    private static final int WARM_UP = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private DecisionsUnderPush() {}

    /** @param args how many rows are pushed (100,000), and how many decisions are made (400) */
    public static void main(String[] args) {
        int rows = args.length == 0 ? ROWS : Integer.parseInt(args[0]);
        int decisions = args.length < 2 ? DECISIONS : Integer.parseInt(args[1]);
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            try (var gateway = Gateway.at(installation.url())) {
                PushedFile.send(gateway, BulkRows.haNoi("warm-up"), 0, WARM_UP, "warm-up")
                        .awaitDone(PATIENCE);
                Consumers.awaitRest(installation, PATIENCE);
                var push = new PushedFile[1];
                DecisionToOverview.during(
                        gateway,
                        decisions,
                        () -> push[0] = PushedFile.send(gateway, BulkRows.haNoi("pushed"), 0, rows, "pushed"),
                        () -> push[0].ended() ? "while it is taken in" : "while the push runs");
                push[0].awaitDone(PATIENCE);
            }
        }
    }
}
