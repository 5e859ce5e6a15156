package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.event.ReadModel;
import vn.ocop.statistics.cell.FoldUseCases;
import vn.ocop.statistics.figure.AnswerStore;

/** Every table that events fill here. The numbers of codes ({@code cell_code}) stand for the same in any model, and stay. */
@ApplicationScoped
class ReadModelStore implements ReadModel {

    private static final Set<String> TABLES = Set.of(
            "certificate_fact",
            "decision_fact",
            "product_fact",
            "producer_fact",
            "record_fact",
            "programme_record_fact",
            "current_product",
            "counted_producer",
            "overview_counter",
            "led_producer",
            "watermark",
            "cell_delta",
            "cell_checkpoint",
            "cell_pack",
            "cell_fold");

    private final Db db;
    private final FoldUseCases cells;
    private final AnswerStore answers;

    ReadModelStore(Db db, FoldUseCases cells, AnswerStore answers) {
        this.db = db;
        this.cells = cells;
        this.answers = answers;
    }

    @Override
    public String consumer() {
        return FactConsumer.NAME;
    }

    @Override
    public Set<String> tables() {
        return TABLES;
    }

    @Override
    public Set<String> indexesForApplying() {
        return Set.of("certificate_fact_product", "certificate_fact_producer", "decision_fact_product");
    }

    @Override
    public void finish() {
        cells.foldMany();
    }

    /** A topic that is compacted holds fewer events than were counted when they came. Other replicas forget kept answers within seconds. */
    @Override
    public void carryOver() {
        answers.clear(); // whoever asks from here on waits for the tables of the new model
        db.update("""
                insert into rebuild.watermark as built (topic, events, recorded_until) select topic, events, recorded_until from public.watermark
                on conflict (topic) do update set events = greatest(built.events, excluded.events),
                    recorded_until = greatest(built.recorded_until, excluded.recorded_until)
                """);
    }
}
