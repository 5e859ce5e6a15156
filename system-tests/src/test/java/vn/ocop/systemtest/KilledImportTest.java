package vn.ocop.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.demo.Await;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Unexpected;

/** SIGKILL in the middle of a file of records, then a start: the file goes on by itself, no record is missing and none is there twice. */
@Order(Integer.MAX_VALUE - 1) // see junit-platform.properties
class KilledImportTest {

    private static final int ROWS = 30_000;
    private static final int KILL_BEHIND = 5_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final String LEFT_BEHIND = """
            select concat_ws(' ', count(*), max(version),
                (select count(*) from programme_record_version v join tourism_link l on l.id = v.record_id where l.place like 'killed-%'),
                (select count(*) from event e join tourism_link l on l.id = e.key where l.place like 'killed-%'),
                (select count(*) from audit_record a join tourism_link l on l.id::text = a.subject_id where l.place like 'killed-%'))
            from tourism_link where place like 'killed-%'
            """;

    private final Gateway gateway = Whole.patientGateway();

    @Test
    void a_file_of_records_goes_on_where_its_killed_process_stood() {
        var before = counted();
        try (var pushing = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            var pushed = CompletableFuture.runAsync(this::push, pushing);
            Await.until(
                    "rows being taken",
                    PATIENCE,
                    () -> number("select coalesce(max(line), 0) from programme_import"
                            + " where kind = 'tourism-link' and finished_at is null"),
                    line -> line >= KILL_BEHIND);
            Whole.installation().server("product").kill();
            assertEquals(
                    1,
                    number(
                            "select count(*) from programme_import where kind = 'tourism-link' and finished_at is null"));
            Whole.installation().startAgain("product");
            pushed.join();
        }
        Await.until("the file is done", PATIENCE, () -> text("""
                select concat_ws(' ', recorded, changed, unchanged, rejected, failure) from programme_import
                where kind = 'tourism-link' and finished_at is not null order by received_at desc limit 1"""), (ROWS + " 0 0 0")::equals);
        assertEquals("%1$d 1 %1$d %1$d %1$d".formatted(ROWS), text(LEFT_BEHIND));
        Await.until("the figure", PATIENCE, this::counted, n -> n >= before + ROWS);
        assertEquals(before + ROWS, counted());
    }

    private void push() {
        var file = IntStream.range(0, ROWS)
                .mapToObj(i -> """
                        {"externalId": "killed-%d", "provinceCode": "08", "from": "2025-01-01", "place": "killed-%d", "type": "CRAFT_VILLAGE"}
                        """.formatted(i, i).strip())
                .collect(Collectors.joining("\n"));
        var call = new Call(
                "POST",
                "/api/v1/tourism-links/imports",
                Map.of("Content-Type", "application/x-ndjson"),
                file.getBytes(StandardCharsets.UTF_8));
        try {
            gateway.as("central.office").send(call);
        } catch (UncheckedIOException | Unexpected e) {
            // the answer broke with the process: what was received whole goes on without it
        }
    }

    private long counted() {
        return gateway.anyone()
                .get("/api/v1/statistics/programme-records?kind=tourism-link")
                .json()
                .path("rows")
                .path(0)
                .path("records")
                .asLong();
    }

    private static long number(String sql) {
        return Long.parseLong(text(sql));
    }

    private static String text(String sql) {
        try (var connection = Whole.installation().database().connect("ocop_product");
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? row.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
