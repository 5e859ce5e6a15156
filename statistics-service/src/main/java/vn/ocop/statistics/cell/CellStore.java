package vn.ocop.statistics.cell;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;

/** Answers questions: the nearest sums, the differences between them and the day, what is not folded yet, less what was not known yet. */
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

    CellStore(Db db, CodeStore codes) {
        this.db = db;
        this.codes = codes;
    }

    /**
     * Cells that are not 0, by the codes of the question's dimensions. All of one moment of the database.
     *
     * @throws TooManyRows if no view holds its columns and there are very many combinations of their codes
     */
    public Map<List<String>, Long> read(CellQuestion question) {
        return QuarkusTransaction.requiringNew().call(() -> {
            db.update("set transaction isolation level repeatable read, read only");
            var sums = new CellSums(question);
            var until = CellView.holding(question.subject(), question.columns())
                    .map(view -> addKept(view, question, sums))
                    .orElse(null);
            addRows(question, until, sums);
            return sums.sums();
        });
    }

    /**
     * The sums up to the last year's end, and of the months since then.
     *
     * @return the day up to which they go: the nearest end of a month
     */
    private LocalDate addKept(CellView view, CellQuestion question, CellSums sums) {
        var day = question.asOf();
        var until = day.getDayOfMonth() <= HALF
                ? day.withDayOfMonth(1).minusDays(1)
                : YearMonth.from(day).atEndOfMonth();
        var year = LocalDate.of(until.getYear(), 1, 1);
        db.query(
                """
                select cells from cell_checkpoint where view = ? and measure = ? and (
                    (span = 'MONTH' and until between ? and ?) or (span = 'YEAR' and until = (
                        select max(until) from cell_checkpoint where view = ? and measure = ? and span = 'YEAR' and until < ?)))
                """,
                row -> {
                    sums.add(view, row.bytes("cells"));
                    return true;
                },
                view.name(),
                question.measure(),
                year,
                until,
                view.name(),
                question.measure(),
                year);
        sums.unpack(view, codes.read(question.columns()));
        return until;
    }

    private void addRows(CellQuestion question, @Nullable LocalDate until, CellSums sums) {
        var columns = question.columns();
        var names = columns.stream().map(column -> column.sql() + ", ").collect(Collectors.joining());
        var part = "select %s%%s%s as n from cell_delta where subject = ? and legal_day > ? and legal_day <= ? and "
                .formatted(names, question.measure().column());
        var day = question.asOf();
        var from = until == null ? LocalDate.EPOCH : until.isBefore(day) ? until : day;
        var to = until == null || until.isBefore(day) ? day : until;
        var folded = until == null ? 0 : foldedSeq();
        var sql = "select %ssum(n) as n from (%s union all %s union all %s) rows group by %s limit %d"
                .formatted(
                        names,
                        part.formatted(to.equals(day) ? "" : "-") + "seq <= ?",
                        part.formatted("") + "seq > ?",
                        part.formatted("-") + "recorded_at > ?",
                        columns.isEmpty() ? "()" : names.substring(0, names.length() - 2),
                        MOST_ROWS + 1);
        var args = new ArrayList<Object>();
        args.addAll(List.of(question.subject(), from, to, folded));
        args.addAll(List.of(question.subject(), LocalDate.EPOCH, day, folded));
        args.addAll(List.of(question.subject(), LocalDate.EPOCH, day, question.knownAt()));
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
                args.toArray());
        if (rows.size() > MOST_ROWS) {
            throw new TooManyRows();
        }
    }

    private long foldedSeq() {
        return db.queryOne("select folded_seq from cell_fold", row -> row.longValue("folded_seq"))
                .orElse(0L);
    }
}
