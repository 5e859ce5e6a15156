package vn.ocop.statistics.cell;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.ocop.platform.database.Db;

/** Answers questions: the nearest sums, the differences between them and the day, less what was not known yet; and what is not folded yet. */
@ApplicationScoped
public class CellStore {

    /** Days of a month after which its end is nearer than its beginning. */
    private static final int HALF = 15;

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
    private final PackStore packs;

    CellStore(Db db, CodeStore codes, PackStore packs) {
        this.db = db;
        this.codes = codes;
        this.packs = packs;
    }

    /**
     * Cells that are not 0, by the codes of the question's dimensions. All of one moment of the database.
     *
     * @throws TooManyRows if no view holds its columns and there are very many combinations of their codes
     */
    public Map<List<String>, Long> read(CellQuestion question) {
        return QuarkusTransaction.requiringNew().call(() -> {
            db.update("set transaction isolation level repeatable read, read only");
            var sums = new CellSums(question, codes::code);
            var view = CellView.holding(question.subject(), question.columns());
            view.ifPresent(kept -> addKept(kept, question, sums));
            addRows(question, view.isPresent() ? foldedSeq() : 0, sums);
            return sums.sums();
        });
    }

    /** What is folded: in sums up to the nearest end of a month, and in packs from there to the day and since the instant. */
    private void addKept(CellView view, CellQuestion question, CellSums sums) {
        var day = question.asOf();
        var until = day.getDayOfMonth() <= HALF ? day.withDayOfMonth(1).minusDays(1) : PackStore.endOfMonth(day);
        addCheckpoints(view, question, until, sums);
        packs.addDays(sums, until, day, 1);
        packs.addDays(sums, day, until, -1);
        packs.takeOffLater(sums, day, question.knownAt());
    }

    /** The sums up to the last year's end, and of the months since then. */
    private void addCheckpoints(CellView view, CellQuestion question, LocalDate until, CellSums sums) {
        var year = LocalDate.of(until.getYear(), 1, 1);
        db.query(
                """
                select cells from cell_checkpoint where view = ? and measure = ? and (
                    (span = 'MONTH' and until between ? and ?) or (span = 'YEAR' and until = (
                        select max(until) from cell_checkpoint where view = ? and measure = ? and span = 'YEAR' and until < ?)))
                """,
                row -> {
                    sums.add(view, row.bytes("cells"), 1);
                    return true;
                },
                view.name(),
                question.measure(),
                year,
                until,
                view.name(),
                question.measure(),
                year);
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
