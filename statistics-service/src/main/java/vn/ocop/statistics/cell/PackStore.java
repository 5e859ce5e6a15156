package vn.ocop.statistics.cell;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.database.Row;

/** Table {@code cell_pack}: the folded differences again, column by column, so that an answer reads the columns that it needs and no row. */
@ApplicationScoped
class PackStore {

    /** What a pack holds together. */
    enum Span {
        /** One legal day. */
        DAY,
        /** One legal month, recorded in one sixth of a month. */
        LATER
    }

    /**
     * @param recorded last day of the sixth of a month; of {@link Span#DAY} always {@link #ALL}
     * @param legal the day, or the last one of the month
     */
    record Key(Subject subject, Span span, LocalDate recorded, LocalDate legal) {}

    /** Whatever was recorded when. */
    static final LocalDate ALL = LocalDate.of(9999, 12, 31);

    private static final String CODES =
            Arrays.stream(CellColumn.values()).map(CellColumn::sql).collect(Collectors.joining(", "));
    private static final String LATER = " and recorded_until > ?";
    private static final String MONTHS = "span = 'LATER' and legal <= ? and ";
    private static final String AMOUNTS =
            Arrays.stream(Measure.values()).map(Measure::column).collect(Collectors.joining(", "));

    private static final String INSERT =
            """
            insert into cell_pack (subject, span, recorded, legal, entries, recorded_until, legal_days, recorded_at, %s, %s)
            values (?, ?, ?, ?, ?, ?, ?, ?%s)
            """.formatted(CODES, AMOUNTS, ", ?".repeat(CellColumn.values().length + Measure.values().length));

    private final Db db;

    PackStore(Db db) {
        this.db = db;
    }

    /** Takes in more of one pack. Smaller ones are put together with it, so that a day never has many; larger ones are not written again. */
    void add(Key key, Entries more) {
        var all = more;
        for (var smaller : takeOutSmaller(key, more.size())) {
            all = all == more ? copy(more) : all;
            all.addAll(smaller);
        }
        insert(key, all.byInstant());
    }

    private static Entries copy(Entries entries) {
        var copy = new Entries();
        copy.addAll(entries);
        return copy;
    }

    private List<Entries> takeOutSmaller(Key key, int size) {
        return db.query(
                """
                delete from cell_pack where subject = ? and span = ? and recorded = ? and legal = ? and entries <= ?
                returning entries, legal_days, recorded_at, %s, %s
                """.formatted(CODES, AMOUNTS),
                PackStore::entries,
                key.subject(),
                key.span(),
                key.recorded(),
                key.legal(),
                size);
    }

    private static Entries entries(Row row) throws SQLException {
        var size = row.intValue("entries");
        var legal = PackedColumn.numbers(row.bytes("legal_days"), size);
        var recorded = PackedColumn.instants(row.bytes("recorded_at"), size);
        var codes = new int[CellColumn.values().length][];
        for (var column : CellColumn.values()) {
            codes[column.place()] = PackedColumn.numbers(row.bytes(column.sql()), size);
        }
        var ever = PackedColumn.numbers(row.bytes(Measure.EVER.column()), size);
        var valid = PackedColumn.numbers(row.bytes(Measure.VALID.column()), size);
        var issued = PackedColumn.numbers(row.bytes(Measure.ISSUED.column()), size);
        var entries = new Entries();
        for (int i = 0; i < size; i++) {
            var at = i;
            var numbers = Arrays.stream(codes).mapToInt(column -> column[at]).toArray();
            entries.add(legal[i], recorded[i], numbers, new Change(ever[i], valid[i], issued[i]));
        }
        return entries;
    }

    private void insert(Key key, Entries entries) {
        var size = entries.size();
        var args =
                new ArrayList<@Nullable Object>(List.of(key.subject(), key.span(), key.recorded(), key.legal(), size));
        args.add(instant(entries.recorded(size - 1)));
        args.add(PackedColumn.numbers(entries.legal(), size));
        args.add(PackedColumn.instants(entries.recorded(), size));
        for (var column : CellColumn.values()) {
            args.add(PackedColumn.numbers(entries.codes(column), size));
        }
        for (var measure : Measure.values()) {
            args.add(PackedColumn.numbers(entries.amounts(measure), size));
        }
        db.update(INSERT, args.toArray());
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /**
     * Adds those of legal days from one to another, or takes them off if the other is before.
     *
     * @param sign 1, or -1 to take them off
     */
    void addDays(CellSums sums, int sign, LocalDate from, LocalDate to, Recorded recorded) {
        if (to.isBefore(from)) {
            addDays(sums, -sign, to, from, recorded);
        } else if (from.isBefore(to)) {
            read(sums, sign, recorded, "span = 'DAY' and recorded = ? and legal > ? and legal <= ?", ALL, from, to);
        }
    }

    /** Whether anything was recorded after the instant. */
    boolean anyLater(Subject subject, Instant knownAt) {
        return db.queryOne(
                        "select exists (select from cell_pack where subject = ? and span = 'LATER' and recorded >= ?%s) as later"
                                .formatted(LATER),
                        row -> row.bool("later"),
                        subject,
                        dayOf(knownAt),
                        knownAt)
                .orElseThrow();
    }

    /** Adds those of legal months up to the end of one that were recorded from the end of a sixth to the instant, or takes them off if that is before. */
    void addRecorded(CellSums sums, LocalDate until, LocalDate from, Instant to) {
        var its = Days.endOfFive(dayOf(to));
        if (from.isBefore(dayOf(to))) {
            read(sums, 1, Recorded.ANY, MONTHS + "recorded > ? and recorded < ?", until, from, its);
            read(sums, 1, Recorded.upTo(to), MONTHS + "recorded = ?", until, its);
        } else {
            read(sums, -1, Recorded.ANY, MONTHS + "recorded > ? and recorded <= ?", until, its, from);
            read(sums, -1, Recorded.after(to), MONTHS + "recorded = ?", until, its);
        }
    }

    /**
     * Those of legal months after the end of one that were recorded after the end of a sixth and up to that of another.
     *
     * @param sign 1, or -1 to take them off
     */
    void addLegalAfter(CellSums sums, int sign, LocalDate until, LocalDate after, LocalDate upTo) {
        var which = "span = 'LATER' and legal > ? and recorded > ? and recorded <= ?";
        read(sums, sign, Recorded.ANY, which, until, after, upTo);
    }

    static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * When those were recorded that count.
     *
     * @param after microseconds since 1970
     * @param upTo microseconds since 1970
     */
    record Recorded(long after, long upTo) {

        static final Recorded ANY = new Recorded(Long.MIN_VALUE, Long.MAX_VALUE);

        static Recorded after(Instant instant) {
            return new Recorded(micros(instant), Long.MAX_VALUE);
        }

        static Recorded upTo(Instant instant) {
            return new Recorded(Long.MIN_VALUE, micros(instant));
        }

        /** Instants are the widest column: they are read only where they matter. */
        private boolean any() {
            return equals(ANY);
        }

        private int first(byte[] instants, int size) {
            return after == Long.MIN_VALUE ? 0 : PackedColumn.upTo(instants, size, after);
        }

        private int end(byte[] instants, int size) {
            return upTo == Long.MAX_VALUE ? size : PackedColumn.upTo(instants, size, upTo);
        }
    }

    private void read(CellSums sums, int sign, Recorded recorded, String which, Object... args) {
        var question = sums.question();
        var names =
                question.columns().stream().map(column -> ", " + column.sql()).collect(Collectors.joining());
        var all = new ArrayList<Object>(List.of(question.subject()));
        all.addAll(Arrays.asList(args));
        var since = recorded.after() == Long.MIN_VALUE ? "" : LATER;
        if (!since.isEmpty()) {
            all.add(instant(recorded.after()));
        }
        db.query(
                "select entries, %s as amounts%s%s from cell_pack where subject = ? and %s%s"
                        .formatted(
                                question.measure().column(),
                                recorded.any() ? "" : ", recorded_at",
                                names,
                                which,
                                since),
                row -> {
                    var size = row.intValue("entries");
                    var instants = recorded.any() ? new byte[0] : row.bytes("recorded_at");
                    var first = recorded.first(instants, size);
                    var amounts =
                            PackedColumn.numbers(row.bytes("amounts"), first, recorded.end(instants, size) - first);
                    for (int i = 0; i < amounts.length; i++) {
                        amounts[i] *= sign;
                    }
                    sums.add(columns(question, row), first, amounts);
                    return true;
                },
                all.toArray());
    }

    private static List<byte[]> columns(CellQuestion question, Row row) throws SQLException {
        var columns = new ArrayList<byte[]>();
        for (var column : question.columns()) {
            columns.add(row.bytes(column.sql()));
        }
        return columns;
    }
}
