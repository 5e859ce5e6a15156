package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.resultimport.Entry.Decided;
import vn.ocop.assessment.resultimport.Entry.Standing;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** Tables {@code imported_act} and {@code imported_change}: insert only. */
@ApplicationScoped
class ChangeStore {

    private static final String HISTORY = """
            select 1 as version, 'UPSERT' as operation, null as cause, null as reason, null as decision_number,
                   null::date as decided_on, content, recorded_at, recorded_by
            from %s where id = ?
            union all
            select version, operation, cause, reason, decision_number, decided_on, content, recorded_at, recorded_by
            from imported_change where row_id = ?
            order by version""";

    private final Db db;

    ChangeStore(Db db) {
        this.db = db;
    }

    /** @param version from 1 */
    record Befallen(
            UUID id,
            UUID resultId,
            ActJson act,
            int version,
            boolean voided,
            @Nullable LocalDate amendedOn) {}

    /** What supersedes a row. */
    record Change(
            UUID rowId,
            int version,
            RowOperation operation,
            @Nullable CorrectionJson correction,
            @Nullable UUID producerId,
            Object content) {}

    List<Befallen> acts(Collection<UUID> ids) {
        return acts("id", ids);
    }

    List<Befallen> actsOf(Collection<UUID> results) {
        return acts("result_id", results);
    }

    private List<Befallen> acts(String column, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : db.query(
                        "select * from recorded_act where " + column
                                + " = any(?::uuid[]) order by first_recorded_at, id",
                        ChangeStore::read,
                        (Object) ids.toArray(UUID[]::new));
    }

    /** Recognitions that were decided here. */
    List<Standing> decidedHere(Collection<UUID> products) {
        return products.isEmpty()
                ? List.of()
                : db.query("""
                        select a.id, a.product_id, i.stars, coalesce(c.signed_on, d.signed_on) as signed_on
                        from assessment a
                        join decision_item i on i.assessment_id = a.id and i.outcome = 'RECOGNISED'
                        join decision d on d.id = i.decision_id
                        left join decision_change c on c.id = i.change_id
                        where a.product_id = any(?::uuid[])
                          and not exists (select from decision_item_end e
                                          where e.assessment_id = i.assessment_id and e.attempt = i.attempt)""", ChangeStore::readHere, (Object) products.toArray(UUID[]::new));
    }

    void insertActs(List<ActJson> acts, List<UUID> ids, Instant at, String username) {
        if (acts.isEmpty()) {
            return;
        }
        db.update(
                """
                insert into imported_act (id, source_system, external_id, kind, result_id, signed_on, content, recorded_at,
                                          recorded_by)
                select id, source_system, external_id, kind, result_id, signed_on::date, content::json, ?, ?
                from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[])
                  as g(id, source_system, external_id, kind, result_id, signed_on, content)""",
                at,
                username,
                ids.toArray(UUID[]::new),
                texts(acts, ActJson::sourceSystem),
                texts(acts, ActJson::externalId),
                texts(acts, act -> act.kind().name()),
                acts.stream().map(FitRow.Befallen::target).toArray(UUID[]::new),
                texts(acts, act -> act.day().toString()),
                texts(acts, act -> db.json(act).text()));
    }

    void insertChanges(List<Change> changes, Instant at, String username) {
        if (changes.isEmpty()) {
            return;
        }
        db.update(
                """
                insert into imported_change (row_id, version, operation, cause, reason, decision_number, decided_on,
                                             producer_id, content, recorded_at, recorded_by)
                select row_id, version, operation, cause, reason, decision_number, decided_on::date, producer_id,
                       content::json, ?, ?
                from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[])
                  as g(row_id, version, operation, cause, reason, decision_number, decided_on, producer_id, content)""",
                at,
                username,
                changes.stream().map(Change::rowId).toArray(UUID[]::new),
                changes.stream().map(Change::version).toArray(Integer[]::new),
                texts(changes, change -> change.operation().name()),
                why(changes, correction -> correction.cause().name()),
                why(changes, CorrectionJson::reason),
                why(changes, CorrectionJson::decisionNumber),
                why(
                        changes,
                        correction -> correction.signedOn() == null
                                ? null
                                : correction.signedOn().toString()),
                changes.stream().map(Change::producerId).toArray(UUID[]::new),
                texts(changes, change -> db.json(change.content()).text()));
    }

    /** Every version of a result, the first one first. */
    List<HistoryJson.VersionJson> resultVersions(UUID id) {
        return db.query(HISTORY.formatted("imported_result"), HistoryJson.VersionJson::readResult, id, id);
    }

    List<HistoryJson.VersionJson> actVersions(UUID id) {
        return db.query(HISTORY.formatted("imported_act"), HistoryJson.VersionJson::readAct, id, id);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable Object[] why(List<Change> changes, Function<CorrectionJson, @Nullable String> column) {
        return changes.stream()
                .map(Change::correction)
                .map(correction -> correction == null ? null : column.apply(correction))
                .toArray(String[]::new);
    }

    private static Befallen read(Row r) throws SQLException {
        return new Befallen(
                r.uuid("id"),
                r.uuid("result_id"),
                r.json("content", ActJson.class),
                r.intValue("version"),
                r.bool("voided"),
                r.dateOrNull("amended_on"));
    }

    private static Standing readHere(Row r) throws SQLException {
        var day = r.date("signed_on");
        var terms = new Decided(day, "", r.uuid("product_id"), "", r.intValue("stars"), day);
        return new Standing(r.uuid("id"), 1, false, "", terms, null);
    }
}
