package vn.ocop.standalone.testing;

import java.util.concurrent.CompletableFuture;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.kafka.Kafka;
import vn.ocop.standalone.kafka.KafkaSettings;
import vn.ocop.standalone.process.Guard;
import vn.ocop.standalone.process.Ports;
import vn.ocop.standalone.process.StartFailure;

/** A broker of one start of the application: no record of an earlier start is seen. */
public final class TestBroker {

    private static final int ATTEMPTS = 3;

    private final Kafka kafka;
    private final Guard guard;

    private TestBroker(Kafka kafka, Guard guard) {
        this.kafka = kafka;
        this.guard = guard;
    }

    /** While PostgreSQL starts. */
    public static CompletableFuture<TestBroker> startInBackground() {
        var checkout = Checkout.find();
        return CompletableFuture.supplyAsync(() -> start(checkout));
    }

    private static TestBroker start(Checkout checkout) {
        for (int attempt = 1; ; attempt++) {
            var folder = TestFolder.create("kafka");
            var guard = new Guard(true);
            guard.deleteAtEnd(folder);
            // Free ports may be taken between asking and binding: another try gets others.
            var settings = new KafkaSettings(
                    checkout.brokerJars(),
                    folder.resolve("data"),
                    folder.resolve("kafka.log"),
                    Ports.free(),
                    Ports.free());
            var broker = new TestBroker(new Kafka(settings, checkout.aotCaches(), guard), guard);
            try {
                broker.kafka.start();
                TestFolder.keepAlive(broker);
                return broker;
            } catch (StartFailure e) {
                guard.close();
                if (attempt == ATTEMPTS || !e.isTakenPort()) {
                    throw e;
                }
            }
        }
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** SIGKILL, for tests of what a service does without a broker. */
    public void kill() {
        kafka.kill();
    }

    public void restart() {
        kafka.start();
    }

    /** Nothing of it is kept, so it is not asked to end in good order. */
    public void stop() {
        kafka.kill();
        guard.close();
    }
}
