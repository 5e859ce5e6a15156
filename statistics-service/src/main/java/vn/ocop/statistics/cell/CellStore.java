package vn.ocop.statistics.cell;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;

/** Answers questions: the nearest sums, the differences between them and the day, what is not folded yet, less what was not known yet. */
@ApplicationScoped
public class CellStore {

    private final Db db;
    private final CodeStore codes;

    CellStore(Db db, CodeStore codes) {
        this.db = db;
        this.codes = codes;
    }

    /** Cells that are not 0, by the codes of the question's dimensions. All of one moment of the database. */
    public Map<List<String>, Long> read(CellQuestion question) {
        return QuarkusTransaction.requiringNew().call(() -> {
            db.update("set transaction isolation level repeatable read, read only");
            var sums = new CellSums(question);
            var until = CellView.holding(question.subject(), question.columns())
                    .flatMap(view -> addNearest(view, question, sums))
                    .orElse(null);
            addRows(question, until, sums);
            return sums.sums();
        });
    }

    /** @return the day up to which the sums go */
    private Optional<LocalDate> addNearest(CellView view, CellQuestion question, CellSums sums) {
        var numbers = codes.read();
        return db.queryOne(
                "select until, cells from cell_checkpoint where view = ? and measure = ? order by abs(until - ?::date) limit 1",
                row -> {
                    sums.add(view, numbers, row.bytes("cells"));
                    return row.date("until");
                },
                view.name(),
                question.measure(),
                question.asOf());
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
        var sql = "select %ssum(n) as n from (%s union all %s union all %s) rows group by %s"
                .formatted(
                        names,
                        part.formatted(to.equals(day) ? "" : "-") + "seq <= ?",
                        part.formatted("") + "seq > ?",
                        part.formatted("-") + "recorded_at > ?",
                        columns.isEmpty() ? "()" : names.substring(0, names.length() - 2));
        var args = new ArrayList<Object>();
        args.addAll(List.of(question.subject(), from, to, folded));
        args.addAll(List.of(question.subject(), LocalDate.EPOCH, day, folded));
        args.addAll(List.of(question.subject(), LocalDate.EPOCH, day, question.knownAt()));
        db.query(
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
    }

    private long foldedSeq() {
        return db.queryOne("select folded_seq from cell_fold", row -> row.longValue("folded_seq"))
                .orElse(0L);
    }
}
