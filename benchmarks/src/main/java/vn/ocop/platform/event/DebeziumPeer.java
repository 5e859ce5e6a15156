package vn.ocop.platform.event;

import io.debezium.embedded.Connect;
import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;
import vn.ocop.standalone.postgres.Postgres;

/** Debezium's embedded engine on the event table, as its documentation sets it up, asked every 5 ms. */
final class DebeziumPeer implements AutoCloseable {

    private final CountDownLatch streaming = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final DebeziumEngine<RecordChangeEvent<SourceRecord>> engine;

    DebeziumPeer(Postgres server, Path folder, Consumer<UUID> arrival) {
        var started = new DebeziumEngine.ConnectorCallback() {
            @Override
            public void pollingStarted() {
                streaming.countDown();
            }
        };
        engine = DebeziumEngine.create(io.debezium.engine.format.ChangeEventFormat.of(Connect.class))
                .using(settings(server, folder))
                .using(started)
                .notifying(change -> arrived(change.record(), arrival))
                .build();
        thread.execute(engine);
    }

    void awaitStreaming() throws InterruptedException {
        if (!streaming.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Debezium did not start");
        }
    }

    private static void arrived(SourceRecord record, Consumer<UUID> arrival) {
        if (record.value() instanceof Struct change && change.getStruct("after") != null) {
            arrival.accept(UUID.fromString(change.getStruct("after").getString("key")));
        }
    }

    private static Properties settings(Postgres server, Path folder) {
        var url = java.net.URI.create(server.jdbcUrl("postgres").substring("jdbc:".length()));
        var settings = new Properties();
        settings.setProperty("name", "bench");
        settings.setProperty("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        settings.setProperty("offset.storage", "org.apache.kafka.connect.storage.FileOffsetBackingStore");
        settings.setProperty(
                "offset.storage.file.filename", folder.resolve("offsets").toString());
        settings.setProperty("offset.flush.interval.ms", "1000");
        settings.setProperty("database.hostname", url.getHost());
        settings.setProperty("database.port", String.valueOf(url.getPort()));
        settings.setProperty("database.user", Postgres.SUPERUSER);
        settings.setProperty("database.password", "bench");
        settings.setProperty("database.dbname", "postgres");
        settings.setProperty("topic.prefix", "bench");
        settings.setProperty("plugin.name", "pgoutput");
        settings.setProperty("publication.autocreate.mode", "filtered");
        settings.setProperty("table.include.list", "public.event");
        settings.setProperty("snapshot.mode", "no_data");
        settings.setProperty("poll.interval.ms", "5");
        return settings;
    }

    @Override
    public void close() throws IOException {
        engine.close();
        thread.shutdown();
    }
}
