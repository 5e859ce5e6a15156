package vn.ocop.standalone.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Real PostgreSQL and Kafka for a service's tests: one server per test JVM, a fresh database and a fresh broker for
 * each start of the application. The init argument {@code kafka=false} leaves the broker out.
 */
public final class RealInfrastructure implements QuarkusTestResourceLifecycleManager {

    private boolean withKafka = true;
    private @Nullable TestBroker broker;

    @Override
    public void init(Map<String, String> arguments) {
        withKafka = !"false".equals(arguments.get("kafka"));
    }

    @Override
    public Map<String, String> start() {
        var config = new HashMap<String, String>();
        var starting = withKafka ? TestBroker.startInBackground() : null;
        var database = TestDatabase.create();
        config.put("quarkus.datasource.jdbc.url", database.url());
        config.put("quarkus.datasource.username", database.user());
        config.put("quarkus.datasource.password", database.password());
        if (starting != null) {
            var started = starting.join();
            broker = started;
            config.put("kafka.bootstrap.servers", started.bootstrapServers());
        }
        return config;
    }

    @Override
    public void stop() {
        if (broker != null) {
            broker.stop();
            broker = null;
        }
    }
}
