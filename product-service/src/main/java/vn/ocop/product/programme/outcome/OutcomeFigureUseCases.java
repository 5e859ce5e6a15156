package vn.ocop.product.programme.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.product.programme.RecordRefusal;

/** Figures of a survey for everybody, of so many answers that nobody sees a single producer's (ADR-0153). */
@ApplicationScoped
class OutcomeFigureUseCases {

    static final int LEAST_ANSWERS = 10;

    /** Coarse, so that nobody feels a way to a single answer. */
    private static final Pattern BOUND = Pattern.compile("[0-9]{1,3}([.][0-9])?");

    private final Db db;

    OutcomeFigureUseCases(Db db) {
        this.db = db;
    }

    OutcomeFigureJson figure(UUID panel, OutcomeFigureJson.Measure measure, String from, String to) {
        var check = new InputCheck();
        bound("?from", from, check);
        bound("?to", to, check);
        check.throwIfAny();
        var sample = new Sample(ratios(panel, measure));
        if (sample.ratios().size() < LEAST_ANSWERS) {
            throw new Refused(new RecordRefusal.TooFewAnswers(LEAST_ANSWERS));
        }
        int inBand = sample.within(new BigDecimal(from), new BigDecimal(to));
        return new OutcomeFigureJson(
                panel,
                measure,
                sample.ratios().size(),
                from,
                to,
                inBand,
                sample.percent(inBand).toPlainString(),
                texts(sample.percentInterval(inBand)),
                sample.median().toPlainString(),
                texts(sample.medianInterval()));
    }

    /** Names of columns are those of the enumeration, never a client's. */
    private List<BigDecimal> ratios(UUID panel, OutcomeFigureJson.Measure measure) {
        if (db.query("select id from outcome_panel where id = ? and state = 'ACTIVE'", row -> row.uuid("id"), panel)
                .isEmpty()) {
            throw new Refused(new CommonRefusal.NotFound("programme-record", panel.toString()));
        }
        var name = measure.name();
        return db.query(
                "select %1$s_before as before, %1$s_later as later from outcome_answer".formatted(name)
                        + " where panel_id = ? and state = 'ACTIVE' and %1$s_before > 0 and %1$s_later is not null"
                                .formatted(name),
                row -> BigDecimal.valueOf(row.longValue("later"))
                        .divide(BigDecimal.valueOf(row.longValue("before")), MathContext.DECIMAL128),
                panel);
    }

    private static void bound(String name, String text, InputCheck check) {
        if (!BOUND.matcher(text).matches()) {
            check.reject(name, "pattern");
        }
    }

    private static List<String> texts(Sample.Interval interval) {
        return List.of(interval.low().toPlainString(), interval.high().toPlainString());
    }
}
