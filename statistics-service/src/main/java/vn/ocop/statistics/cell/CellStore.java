package vn.ocop.statistics.cell;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.ocop.platform.database.Db;

/** Answers questions: the nearest sums, the differences between them and the day, less what was not known yet; and what is not folded yet. */
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

    /** What is folded: in sums up to the nearest end of a sixth of a month, and in packs from there to the day. */
    private void addKept(CellView view, CellQuestion question, CellSums sums) {
        var of = new SumStore.Of(view, question.measure());
        var until = Days.nearestFive(question.asOf());
        kept.readUpTo(of, until, cells -> sums.add(view, cells, 1));
        packs.addDays(sums, until, question.asOf(), 1, null);
        if (packs.anyLater(question.subject(), question.knownAt())) {
            takeOffLater(of, question, sums);
        }
    }

    /**
     * What was recorded after the instant: in sums by both times from the nearest end of a month of recording and up to the nearest end of a
     * legal month; what is between those and the instant and the day, in packs.
     */
    private void takeOffLater(SumStore.Of of, CellQuestion question, CellSums sums) {
        var known = question.knownAt();
        var until = Days.nearestMonth(question.asOf());
        var recorded = Days.nearestMonth(PackStore.dayOf(known));
        kept.readLater(of, until, recorded, cells -> sums.add(of.view(), cells, -1));
        if (recorded.isBefore(PackStore.dayOf(known))) {
            packs.addRecorded(sums, until, recorded, known);
        } else {
            packs.takeOffRecorded(sums, until, known, recorded);
        }
        packs.addDays(sums, until, question.asOf(), -1, known);
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
