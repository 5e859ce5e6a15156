package vn.ocop.statistics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.statistics.figure.CountedSql;
import vn.ocop.statistics.figure.Definition;
import vn.ocop.statistics.figure.Moment;

/** Which records a later count of the same day counts otherwise. */
@ApplicationScoped
class ChangedRecordsStore {

    /** Rows of an answer; the number of all is told beside them. */
    static final int MOST = 200;

    private static final String CERTIFICATES = "certificates";

    private final Db db;

    ChangedRecordsStore(Db db) {
        this.db = db;
    }

    enum Change {
        ENTERED,
        LEFT,
        /** Counted by another certificate, or by another event of the same. */
        CHANGED
    }

    /**
     * @param before certificate that it was counted by
     * @param after certificate that it is counted by now
     * @param because kinds of the facts recorded since
     */
    record ChangedRecord(
            Change change,
            UUID productId,
            @Nullable UUID before,
            @Nullable UUID after,
            List<String> because,
            @Nullable Instant lastRecordedAt) {}

    /** @param count of all; the list stops at {@link #MOST} */
    record ChangedRecords(long count, List<ChangedRecord> items) {}

    ChangedRecords between(String cube, Definition definition, LocalDate asOf, Instant before, Instant after) {
        var was = counted(cube, definition, new Moment(asOf, before));
        var is = counted(cube, definition, new Moment(asOf, after));
        var key = cube.equals(CERTIFICATES) ? "certificate_id" : "product_id";
        var sql = """
                with was as (%s), now as (%s), changed as (
                    select coalesce(was.product_id, now.product_id) as product_id,
                        was.certificate_id as before, now.certificate_id as after
                    from was full join now on was.%s = now.%s
                    where was.certificate_id is distinct from now.certificate_id
                        or was.aggregate_version is distinct from now.aggregate_version)
                select changed.*, count(*) over () as n, since.because, since.last_recorded_at
                from changed left join lateral (
                    select array_agg(kind order by recorded_at, aggregate_version) as because, max(recorded_at) as last_recorded_at
                    from certificate_fact fact
                    where fact.product_id = changed.product_id and fact.recorded_at > ? and fact.recorded_at <= ?) since on true
                order by product_id, before nulls first, after nulls first limit %d
                """.formatted(was.sql(), is.sql(), key, key, MOST);
        var args = new ArrayList<Object>(was.and(is.args()));
        args.add(before);
        args.add(after);
        var counts = new ArrayList<Long>();
        var items = db.query(
                sql,
                row -> {
                    counts.add(row.longValue("n"));
                    return record(row);
                },
                args.toArray());
        return new ChangedRecords(counts.isEmpty() ? 0 : counts.getFirst(), items);
    }

    private static CountedSql counted(String cube, Definition definition, Moment moment) {
        return cube.equals(CERTIFICATES)
                ? CountedSql.certificates(definition, moment)
                : CountedSql.products(definition, moment);
    }

    private static ChangedRecord record(Row row) throws SQLException {
        var before = row.uuidOrNull("before");
        var after = row.uuidOrNull("after");
        return new ChangedRecord(
                before == null ? Change.ENTERED : after == null ? Change.LEFT : Change.CHANGED,
                row.uuid("product_id"),
                before,
                after,
                row.strings("because"),
                row.instantOrNull("last_recorded_at"));
    }
}
