package vn.ocop.certification.ipright;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpHistory;
import vn.ocop.certification.iplife.IpHistory.Step;
import vn.ocop.certification.iplife.IpRightStatus;
import vn.ocop.certification.iplife.TermRulesJson;
import vn.ocop.certification.ipright.IpRightJson.StepJson;
import vn.ocop.certification.paper.PaperJson;
import vn.ocop.platform.database.Db;

/** Table {@code ip_right_state}: the steps of a right, never changed. */
@ApplicationScoped
class IpHistoryStore {

    private final Db db;
    private final Clock clock;

    IpHistoryStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param version of the right that the steps came with */
    void append(UUID id, int first, long version, List<NewStep> steps) {
        var now = clock.instant();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var each : steps) {
            var document = each.document();
            rows.add(new @Nullable Object[] {
                id,
                first + rows.size(),
                version,
                each.step().state(),
                each.step().on(),
                each.step().until(),
                each.requestedOn(),
                each.note(),
                document == null ? null : db.json(document),
                now
            });
        }
        db.batch("""
                insert into ip_right_state (ip_right_id, step, version, state, state_on, valid_until, requested_on, note, document,
                    recorded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)""", rows);
    }

    IpHistory history(IpRightView right) {
        var rule = TermRulesJson.rules().of(right.kind(), right.filedOn());
        return new IpHistory(
                rule,
                right.filedOn(),
                steps(right.id()).stream()
                        .map(step -> new Step(step.state(), step.on(), step.validUntil()))
                        .toList());
    }

    List<StepJson> steps(UUID id) {
        return db.query(
                "select * from ip_right_state where ip_right_id = ? order by step",
                r -> new StepJson(
                        IpRightStatus.valueOf(r.string("state")),
                        r.date("state_on"),
                        r.dateOrNull("valid_until"),
                        r.dateOrNull("requested_on"),
                        r.stringOrNull("note"),
                        r.jsonOrNull("document", PaperJson.class)),
                id);
    }

    /**
     * Marks ends of terms that have passed and were not announced, oldest first; a second replica finds them marked.
     *
     * @return the rights
     */
    List<UUID> markLapsed(LocalDate today, int limit) {
        return db.query("""
                insert into ip_right_lapse (ip_right_id, last_day, announced_on)
                select id, valid_until, ? from ip_right r
                where state in ('GRANTED', 'RENEWED') and valid_until < ?::date
                    and not exists (select from ip_right_lapse l where l.ip_right_id = r.id and l.last_day = r.valid_until)
                order by valid_until, id limit ?
                on conflict do nothing
                returning ip_right_id""", r -> r.uuid("ip_right_id"), today, today, limit);
    }
}
