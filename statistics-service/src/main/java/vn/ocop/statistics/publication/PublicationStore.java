package vn.ocop.statistics.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Text;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;
import vn.ocop.statistics.publication.Publication.Counted;
import vn.ocop.statistics.publication.Publication.Origin;
import vn.ocop.statistics.publication.Publication.Printed;
import vn.ocop.statistics.publication.Publication.Standing;

/** Table {@code publication}: rows are added and never changed. */
@ApplicationScoped
class PublicationStore {

    private static final String COLUMNS = """
            id, number, revision, title, as_of, as_of_printed, published_on, definition, boundaries, cube, dimensions, known_at,
            citation, base, figures, caveats, standing, recorded_at""";

    private final Db db;

    PublicationStore(Db db) {
        this.db = db;
    }

    /** Numbers and revisions are given one after the other: whoever publishes meanwhile waits until commit. */
    void lock() {
        db.query("select pg_advisory_xact_lock(hashtextextended('/ocop/statistics/publication', 0))", _ -> true);
    }

    /** E.g. TK-2026-0001; call {@link #lock} before. */
    String nextNumber(int year) {
        var last = db.queryOne(
                        "select coalesce(max(split_part(number, '-', 3)::integer), 0) as n from publication where number like ?",
                        row -> row.intValue("n"),
                        "TK-" + year + "-%")
                .orElseThrow();
        return "TK-%d-%04d".formatted(year, last + 1);
    }

    /** Call {@link #lock} before. */
    int nextRevision(String measure, LocalDate asOf) {
        return db.queryOne(
                        "select count(*) + 1 as n from publication where measure = ? and as_of = ?",
                        row -> row.intValue("n"),
                        measure,
                        asOf)
                .orElseThrow();
    }

    /** @return false if one with this id is there already */
    boolean add(Publication publication) {
        var counted = publication.origin() instanceof Counted c ? c : null;
        var printed = publication.origin() instanceof Printed p ? p : null;
        return db.update(
                        """
                        insert into publication (id, number, revision, title, as_of, as_of_printed, published_on, definition, boundaries,
                            cube, dimensions, known_at, citation, base, figures, caveats, standing, recorded_at, measure, measures)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """,
                        publication.id(),
                        publication.number(),
                        publication.revision(),
                        db.json(publication.title()),
                        publication.asOf(),
                        publication.asOfPrinted(),
                        publication.publishedOn(),
                        publication.definition(),
                        publication.boundaries(),
                        counted == null ? null : counted.cube(),
                        counted == null ? null : counted.by().toArray(String[]::new),
                        counted == null ? null : counted.knownAt(),
                        printed == null ? null : printed.citation(),
                        printed == null || printed.base() == null ? null : db.json(printed.base()),
                        db.json(publication.values()),
                        db.json(publication.caveats()),
                        publication.standing(),
                        publication.recordedAt(),
                        publication.measure(),
                        publication.values().stream()
                                .map(PublishedValue::measure)
                                .distinct()
                                .toArray(String[]::new))
                > 0;
    }

    boolean has(UUID id) {
        return db.queryOne("select 1 as one from publication where id = ?", _ -> true, id)
                .isPresent();
    }

    Optional<Publication> find(UUID id) {
        return db.queryOne("select " + COLUMNS + " from publication where id = ?", PublicationStore::publication, id);
    }

    /** Newest day first, then by id. */
    List<Publication> list(@Nullable String measure, @Nullable LocalDate asOf, PageAfter after) {
        var sql = new StringBuilder("select " + COLUMNS + " from publication where true");
        var args = new ArrayList<Object>();
        if (measure != null) {
            sql.append(" and measures @> array[?]::text[]");
            args.add(measure);
        }
        if (asOf != null) {
            sql.append(" and as_of = ?");
            args.add(asOf);
        }
        if (after.asOf() != null && after.id() != null) {
            sql.append(" and (as_of < ? or (as_of = ? and id > ?))");
            args.add(after.asOf());
            args.add(after.asOf());
            args.add(after.id());
        }
        sql.append(" order by as_of desc, id limit ?");
        args.add(after.limit());
        return db.query(sql.toString(), PublicationStore::publication, args.toArray());
    }

    /** @param limit of rows */
    record PageAfter(@Nullable LocalDate asOf, @Nullable UUID id, int limit) {}

    private static Publication publication(Row row) throws SQLException {
        return new Publication(
                row.uuid("id"),
                row.string("number"),
                row.intValue("revision"),
                row.json("title", Text.class),
                row.date("as_of"),
                row.string("as_of_printed"),
                row.dateOrNull("published_on"),
                row.stringOrNull("definition"),
                row.stringOrNull("boundaries"),
                origin(row),
                List.of(row.json("figures", PublishedValue[].class)),
                List.of(row.json("caveats", Text[].class)),
                Standing.valueOf(row.string("standing")),
                row.instant("recorded_at"));
    }

    private static Origin origin(Row row) throws SQLException {
        var cube = row.stringOrNull("cube");
        return cube == null
                ? new Printed(row.string("citation"), row.jsonOrNull("base", Text.class))
                : new Counted(cube, row.strings("dimensions"), row.instant("known_at"));
    }
}
