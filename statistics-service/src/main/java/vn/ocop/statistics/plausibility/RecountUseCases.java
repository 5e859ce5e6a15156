package vn.ocop.statistics.plausibility;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import vn.ocop.platform.event.EventConsumerDefinition;
import vn.ocop.platform.event.TopicHistory;
import vn.ocop.platform.ids.Ids;
import vn.ocop.statistics.plausibility.RecountJson.DifferenceJson;

/** Counts the owners' events again from the first, by other means, and compares with what is kept up at the same positions. */
@ApplicationScoped
class RecountUseCases {

    /** Sum of the absolute differences of the newest recount; -1 before the first. */
    static final String DIFFERENCE = "ocop.statistics.recount.difference";

    private static final Logger LOG = Logger.getLogger(RecountUseCases.class);
    private static final int SHOWN = 30;

    private final RecountStore store;
    private final TopicHistory topics;
    private final EventConsumerDefinition consumer;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final AtomicLong difference = new AtomicLong(-1);

    RecountUseCases(
            RecountStore store,
            TopicHistory topics,
            EventConsumerDefinition consumer,
            ObjectMapper mapper,
            Clock clock) {
        this.store = store;
        this.topics = topics;
        this.consumer = consumer;
        this.mapper = mapper;
        this.clock = clock;
    }

    void measureWith(MeterRegistry meters) {
        Gauge.builder(DIFFERENCE, difference, AtomicLong::get)
                .description("Difference between the kept-up counters and the newest recount of the topics")
                .register(meters);
    }

    RecountJson recount() {
        var kept = store.kept(consumer.name());
        var tally = new RecountTally();
        var events = topics.read(kept.positions(), new RecountedEventJson(mapper, tally)::take);
        var differing = differing(kept.counters(), tally.counters());
        var sum = differing.values().stream()
                .mapToLong(each -> Math.abs(each.kept() - each.recounted()))
                .sum();
        var recount =
                new RecountJson(Ids.next(), clock.instant().truncatedTo(ChronoUnit.MICROS), events, sum, differing);
        QuarkusTransaction.requiringNew().run(() -> store.add(recount));
        difference.set(sum);
        if (sum == 0) {
            LOG.infof("recounted %d events: no difference", events);
        } else {
            LOG.errorf("recounted %d events: the figures differ by %d: %s", events, sum, differing);
        }
        return recount;
    }

    List<RecountJson> list() {
        return store.list(SHOWN);
    }

    boolean due(Duration pause) {
        return store.newest()
                .map(at -> at.plus(pause).isBefore(clock.instant()))
                .orElse(true);
    }

    private static SortedMap<String, DifferenceJson> differing(
            SortedMap<String, Long> kept, SortedMap<String, Long> recounted) {
        var names = new TreeSet<>(kept.keySet());
        names.addAll(recounted.keySet());
        var differing = new TreeMap<String, DifferenceJson>();
        for (var name : names) {
            var pair = new DifferenceJson(kept.getOrDefault(name, 0L), recounted.getOrDefault(name, 0L));
            if (pair.kept() != pair.recounted()) {
                differing.put(name, pair);
            }
        }
        return differing;
    }
}
