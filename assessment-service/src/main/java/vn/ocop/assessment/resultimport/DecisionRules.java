package vn.ocop.assessment.resultimport;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.resultimport.Entry.Act;
import vn.ocop.assessment.resultimport.Entry.Decided;
import vn.ocop.assessment.resultimport.Entry.Standing;
import vn.ocop.platform.problem.FieldError;

/** What a changed row of a decision may not say. */
final class DecisionRules {

    private DecisionRules() {}

    static @Nullable FieldError fault(Decided decided, Standing before, Stream<Standing> acts) {
        if (!(before.terms() instanceof Decided was)) {
            throw new IllegalArgumentException("a decision in the place of " + before);
        }
        if (!decided.productId().equals(was.productId())) {
            return FieldError.of("/product/externalCode", "product-fixed");
        }
        if (!decided.provinceCode().equals(was.provinceCode())) {
            return FieldError.of("/product/communeCode", "province-fixed", was.provinceCode());
        }
        return acts.filter(act -> !fits(decided, act))
                .map(act -> Ledger.later("/decision/signedOn", act.terms()))
                .findFirst()
                .orElse(null);
    }

    /** What befell it must still be possible. */
    private static boolean fits(Decided decided, Standing standing) {
        var act = (Act) standing.terms();
        var until = act.until();
        return !act.day().isBefore(decided.day())
                && act.byMinistry() == (decided.stars() == 5)
                && (until == null || until.isAfter(decided.printedEnd()));
    }
}
