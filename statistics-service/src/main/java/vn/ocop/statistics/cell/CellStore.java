package vn.ocop.statistics.cell;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.platform.database.Db;
import vn.ocop.statistics.cell.PackStore.Recorded;

/** Answers questions: the nearest sums, the differences between them and the day, of what was known; and what is not folded yet. */
@ApplicationScoped
public class CellStore {

    /** Rows of differences that one answer may bring into memory; those of the kept views never are so many. */
    private static final int MOST_ROWS = 200_000;

    /** The question would bring more rows into memory than it may. */
    public static final class TooManyRows extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyRows() {
            super("more than " + MOST_ROWS + " rows");
        }
    }

    private final Db db;
    private final CodeStore codes;
    private final SumStore kept;
    private final PackStore packs;

    CellStore(Db db, CodeStore codes, SumStore kept, PackStore packs) {
        this.db = db;
        this.codes = codes;
        this.kept = kept;
        this.packs = packs;
    }

    /**
     * Cells that are not 0, in the order of the question's dimensions. All of one moment of the database.
     *
     * @throws TooManyRows if no view holds its columns and there are very many combinations of their codes
     */
    public List<CellSum> read(CellQuestion question) {
        return QuarkusTransaction.requiringNew().call(() -> {
            db.update("set transaction isolation level repeatable read, read only");
            var sums = new CellSums(
                    question, question.by().stream().map(codes::places).toList(), codes::code);
            var view = CellView.holding(question.subject(), question.columns());
            view.ifPresent(with -> addKept(with, question, sums));
            addRows(question, view.isPresent() ? foldedSeq() : 0, sums);
            return sums.sums();
        });
    }

    private void addKept(CellView view, CellQuestion question, CellSums sums) {
        var of = new SumStore.Of(view, question.measure());
        var known = question.knownAt();
        if (!packs.anyLater(question.subject(), known)) {
            addAll(of, question, sums);
        } else if (question.asOf().isAfter(PackStore.dayOf(known))) {
            addKnown(of, question, sums);
        } else {
            addAll(of, question, sums);
            takeOffLater(of, question, sums);
        }
    }

    /** What is folded: in sums up to the nearest end of a sixth of a month, and in packs from there to the day. */
    private void addAll(SumStore.Of of, CellQuestion question, CellSums sums) {
        var until = Days.nearestFive(question.asOf());
        kept.readUpTo(of, until, cells -> sums.add(of.view(), cells, 1));
        packs.addDays(sums, 1, until, question.asOf(), Recorded.ANY);
    }

    /**
     * What was recorded after the instant, of which little has a day before it: in sums by both times from the nearest end of a month of
     * recording and up to the nearest end of a legal month; what is between those and the instant and the day, in packs.
     */
    private void takeOffLater(SumStore.Of of, CellQuestion question, CellSums sums) {
        var known = question.knownAt();
        var until = Days.nearestMonth(question.asOf());
        var recorded = Days.nearestMonth(PackStore.dayOf(known));
        kept.readLater(of, until, recorded, cells -> sums.add(of.view(), cells, -1));
        packs.addRecorded(sums, until, recorded, known);
        packs.addDays(sums, -1, until, question.asOf(), Recorded.after(known));
    }

    /**
     * What was recorded up to the instant, of which little has a day after it: that little is counted in packs. Sums by both times as above; to the
     * nearest end of a sixth of recording, sums of any day, less what has a later one.
     */
    private void addKnown(SumStore.Of of, CellQuestion question, CellSums sums) {
        var known = question.knownAt();
        var until = Days.nearestMonth(question.asOf());
        var recorded = Days.nearestMonth(PackStore.dayOf(known));
        var nearest = Days.nearestFive(PackStore.dayOf(known));
        kept.readUpTo(of, until, cells -> sums.add(of.view(), cells, 1));
        kept.readLater(of, until, recorded, cells -> sums.add(of.view(), cells, -1));
        if (recorded.isBefore(nearest)) {
            addRecorded(of, until, recorded, nearest, 1, sums);
        } else {
            addRecorded(of, until, nearest, recorded, -1, sums);
        }
        packs.addRecorded(sums, until, nearest, known);
        packs.addDays(sums, 1, until, question.asOf(), Recorded.upTo(known));
    }

    /** Those of legal days up to the end of a month that were recorded between the ends of two sixths of a month. */
    private void addRecorded(
            SumStore.Of of, LocalDate until, LocalDate after, LocalDate upTo, int sign, CellSums sums) {
        kept.readRecorded(of, after, upTo, cells -> sums.add(of.view(), cells, sign));
        packs.addLegalAfter(sums, -sign, until, after, upTo);
    }

    /** @param folded the last difference that is not asked for */
    private void addRows(CellQuestion question, long folded, CellSums sums) {
        var columns = question.columns();
        var names = columns.stream().map(column -> column.sql() + ", ").collect(Collectors.joining());
        var sql = """
                select %ssum(%s) as n from cell_delta
                where subject = ? and legal_day <= ? and recorded_at <= ? and seq > ? group by %s limit %d
                """.formatted(
                        names,
                        question.measure().column(),
                        columns.isEmpty() ? "()" : names.substring(0, names.length() - 2),
                        MOST_ROWS + 1);
        var rows = db.query(
                sql,
                row -> {
                    var found = new ArrayList<String>();
                    for (var column : columns) {
                        found.add(row.string(column.sql()));
                    }
                    sums.add(found, row.longValue("n"));
                    return true;
                },
                question.subject(),
                question.asOf(),
                question.knownAt(),
                folded);
        if (rows.size() > MOST_ROWS) {
            throw new TooManyRows();
        }
    }

    private long foldedSeq() {
        return db.queryOne("select folded_seq from cell_fold", row -> row.longValue("folded_seq"))
                .orElse(0L);
    }
}
