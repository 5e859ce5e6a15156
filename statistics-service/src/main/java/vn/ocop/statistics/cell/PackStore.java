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
        /** One legal month, recorded in one third of a month. */
        LATER
    }

    /**
     * @param recorded last day of the third of a month; of {@link Span#DAY} always {@link #ALL}
     * @param legal the day, or the last one of the month
     */
    record Key(Subject subject, Span span, LocalDate recorded, LocalDate legal) {}

    /** Whatever was recorded when. */
    static final LocalDate ALL = LocalDate.of(9999, 12, 31);

    private static final String CODES =
            Arrays.stream(CellColumn.values()).map(CellColumn::sql).collect(Collectors.joining(", "));
    private static final String LATER = " and recorded_until > ?";
    private static final String RECORDED = "span = 'LATER' and legal <= ? and ";
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
     * @param knownAfter only what was recorded after it; null for all
     */
    void addDays(CellSums sums, LocalDate from, LocalDate to, int sign, @Nullable Instant knownAfter) {
        if (to.isBefore(from)) {
            addDays(sums, to, from, -sign, knownAfter);
        } else if (from.isBefore(to)) {
            var days = "span = 'DAY' and recorded = ? and legal > ? and legal <= ?";
            if (knownAfter == null) {
                addWhole(sums, sign, days, ALL, from, to);
            } else {
                var known = micros(knownAfter);
                addEach(sums, recorded -> recorded > known ? sign : 0, days + LATER, ALL, from, to, knownAfter);
            }
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

    /** Adds those of legal months up to the end of one that were recorded after the end of a month and up to the instant. */
    void addRecorded(CellSums sums, LocalDate until, LocalDate after, Instant upTo) {
        var known = micros(upTo);
        var itsThird = Days.endOfTen(dayOf(upTo));
        addWhole(sums, 1, RECORDED + "recorded > ? and recorded < ?", until, after, itsThird);
        addEach(sums, recorded -> recorded <= known ? 1 : 0, RECORDED + "recorded = ?", until, itsThird);
    }

    /** Takes off those of legal months up to the end of one that were recorded after the instant and up to the end of a month. */
    void takeOffRecorded(CellSums sums, LocalDate until, Instant after, LocalDate upTo) {
        var known = micros(after);
        var itsThird = Days.endOfTen(dayOf(after));
        addWhole(sums, -1, RECORDED + "recorded > ? and recorded <= ?", until, itsThird, upTo);
        addEach(sums, recorded -> recorded > known ? -1 : 0, RECORDED + "recorded = ?" + LATER, until, itsThird, after);
    }

    static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Which way an entry counts: 1, -1 or 0. */
    @FunctionalInterface
    private interface Sign {
        int of(long recorded);
    }

    /** Without their instants, which are the widest column. */
    private void addWhole(CellSums sums, int sign, String which, Object... args) {
        read(sums, which, "", args, (_, amounts) -> {
            for (int i = 0; i < amounts.length; i++) {
                amounts[i] *= sign;
            }
        });
    }

    private void addEach(CellSums sums, Sign sign, String which, Object... args) {
        read(sums, which, ", recorded_at", args, (row, amounts) -> {
            var recorded = PackedColumn.instants(row.bytes("recorded_at"), amounts.length);
            for (int i = 0; i < amounts.length; i++) {
                amounts[i] *= sign.of(recorded[i]);
            }
        });
    }

    /** Turns the amounts of a pack's entries the way in which they count. */
    @FunctionalInterface
    private interface Signs {
        void apply(Row row, int[] amounts) throws SQLException;
    }

    private void read(CellSums sums, String which, String more, Object[] args, Signs signs) {
        var question = sums.question();
        var names =
                question.columns().stream().map(column -> ", " + column.sql()).collect(Collectors.joining());
        var all = new ArrayList<Object>(List.of(question.subject()));
        all.addAll(Arrays.asList(args));
        db.query(
                "select entries, %s as amounts%s%s from cell_pack where subject = ? and %s"
                        .formatted(question.measure().column(), more, names, which),
                row -> {
                    var size = row.intValue("entries");
                    var columns = new ArrayList<byte[]>();
                    for (var column : question.columns()) {
                        columns.add(row.bytes(column.sql()));
                    }
                    var amounts = PackedColumn.numbers(row.bytes("amounts"), size);
                    signs.apply(row, amounts);
                    sums.add(columns, amounts);
                    return true;
                },
                all.toArray());
    }
}
