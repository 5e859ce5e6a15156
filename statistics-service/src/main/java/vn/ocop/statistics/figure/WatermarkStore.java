package vn.ocop.statistics.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import vn.ocop.platform.database.Db;
import vn.ocop.statistics.figure.Watermark.TopicMark;

/** Table {@code watermark}, moved in the transaction of the events. */
@ApplicationScoped
public class WatermarkStore {

    private final Db db;

    WatermarkStore(Db db) {
        this.db = db;
    }

    void advance(String topic, int events, Instant recordedAt) {
        db.update("""
                insert into watermark (topic, events, recorded_until) values (?, ?, ?)
                on conflict (topic) do update set events = watermark.events + excluded.events,
                    recorded_until = greatest(watermark.recorded_until, excluded.recorded_until)
                """, topic, events, recordedAt);
    }

    /** Read it before the figures: they then hold at least what it says. */
    public Watermark read(LocalDate today) {
        var topics = db.query(
                "select topic, events, recorded_until from watermark order by topic",
                row -> new TopicMark(row.string("topic"), row.longValue("events"), row.instant("recorded_until")));
        return new Watermark(topics, hasFactsAfter(today));
    }

    private boolean hasFactsAfter(LocalDate today) {
        return db.queryOne("""
                        select coalesce(greatest((select max(legal_day) from certificate_fact), (select max(legal_day) from decision_fact)) > ?, false) as future
                        """, row -> row.bool("future"), today).orElseThrow();
    }
}
