package vn.ocop.statistics;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.event.EventConsumerDefinition;
import vn.ocop.platform.event.EventHandler;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.event.Topic;
import vn.ocop.statistics.figure.AnswerStore;

/** The read model in a test's hands: emptied, filled without a broker, or sent back to the first offset. */
@ApplicationScoped
public class ReadModel {

    private static final String COMPARED =
            "certificate_fact, decision_fact, product_fact, producer_fact, current_product, counted_producer, overview_counter, watermark, record_fact, "
                    + "programme_record_fact";

    private static final String TABLES = COMPARED + ", cell_delta, cell_checkpoint, cell_pack, cell_fold, led_producer";

    /** Differences may come in other parts; they add up to the same. */
    private static final String CELLS = """
            select 'cell ' || t::text as line from (
                select subject, legal_day, recorded_at, province_2024, province_2025, commune, product_set, stars, state, kind,
                    producer_type, legal_basis, issuer_level, origin, month, sum(ever) as e, sum(valid) as v, sum(issued) as i
                from cell_delta group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
                having sum(ever) <> 0 or sum(valid) <> 0 or sum(issued) <> 0) t
            order by 1
            """;

    private final Db db;
    private final EventConsumerDefinition consumer;
    private final ObjectMapper mapper;
    private final AnswerStore answers;

    ReadModel(Db db, EventConsumerDefinition consumer, ObjectMapper mapper, AnswerStore answers) {
        this.db = db;
        this.answers = answers;
        this.consumer = consumer;
        this.mapper = mapper.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    public void empty() {
        QuarkusTransaction.requiringNew().run(() -> db.update("truncate " + TABLES));
        answers.clear();
    }

    /** Drops everything that events made and every memory of having read them. */
    public void dropAndReadAgain() {
        QuarkusTransaction.requiringNew()
                .run(() -> db.update("truncate consumer_position, consumed_version, " + TABLES));
        answers.clear();
    }

    /** Applies events ten to a transaction, those of one type together, without a broker and without its check of versions. */
    public void apply(List<TestEvent> events) {
        apply(events, 10);
    }

    /** The same, so many to a transaction. */
    public void apply(List<TestEvent> events, int size) {
        for (int i = 0; i < events.size(); i += size) {
            var batch = events.subList(i, Math.min(events.size(), i + size));
            var byType = batch.stream()
                    .collect(Collectors.groupingBy(TestEvent::type, LinkedHashMap::new, Collectors.toList()));
            QuarkusTransaction.requiringNew().run(() -> byType.forEach(this::apply));
        }
    }

    public long eventsApplied() {
        return db.queryOne("select coalesce(sum(events), 0) as n from watermark", row -> row.longValue("n"))
                .orElseThrow();
    }

    public List<String> topics() {
        return consumer.topics().stream().map(Topic::name).toList();
    }

    /** Whether every event up to these ends was read; a partition that was never written to needs no reading. */
    public boolean hasReadUpTo(Map<TopicPartition, Long> ends) {
        var read = db
                .query(
                        "select topic, partition, next_offset from consumer_position where consumer = ?",
                        row -> Map.entry(
                                new TopicPartition(row.string("topic"), (int) row.longValue("partition")),
                                row.longValue("next_offset")),
                        consumer.name())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return ends.entrySet().stream().allMatch(end -> read.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    public List<String> deadLetters() {
        return db.query("select reason from dead_letter", row -> row.string("reason"));
    }

    /** Every row of the read model as text, in a fixed order. */
    public List<String> content() {
        var facts = List.of(COMPARED.split(", ", -1)).stream()
                .flatMap(table -> db
                        .query(
                                "select '%s ' || t::text as line from %s t order by 1".formatted(table, table),
                                row -> row.string("line"))
                        .stream())
                .filter(line -> !line.endsWith(",0)")); // a counter that went back to 0 says the same as one never made
        return Stream.concat(facts, db.query(CELLS, row -> row.string("line")).stream())
                .toList();
    }

    private void apply(String type, List<TestEvent> events) {
        var handler = consumer.handlers().stream()
                .filter(h -> h.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type));
        hand(handler, events);
    }

    private <T> void hand(EventHandler<T> handler, List<TestEvent> events) {
        handler.apply()
                .accept(events.stream().map(event -> received(handler, event)).toList());
    }

    private <T> ReceivedEvent<T> received(EventHandler<T> handler, TestEvent event) {
        var topic = consumer.topics().stream()
                .filter(t -> t.name().equals(event.topic()))
                .findFirst()
                .orElseThrow();
        return new ReceivedEvent<>(
                UUID.randomUUID(),
                event.type(),
                "test",
                event.time(),
                event.key(),
                event.version(),
                topic,
                mapper.convertValue(event.data(), handler.payload()));
    }
}
