package vn.ocop.assessment.council;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;

/** What a request for a council says of its sets, its days and its round's plan. */
final class MandateJson {

    private static final int SETS = 26;

    private MandateJson() {}

    /** The plan of an extra round with its days. */
    @Schema(name = "RoundPlan")
    record PlanJson(CouncilJson.DocumentJson document, LocalDate proposedBy, LocalDate finishedBy) {

        static @Nullable PlanJson of(@Nullable RoundPlan plan) {
            return plan == null
                    ? null
                    : new PlanJson(CouncilJson.DocumentJson.of(plan.document()), plan.proposedBy(), plan.finishedBy());
        }
    }

    /** First and last day, both included; left out: open. */
    @Schema(name = "Term")
    record TermJson(@Nullable LocalDate from, @Nullable LocalDate until) {

        Term toDomain() {
            return new Term(from, until);
        }

        static @Nullable TermJson of(@Nullable Term term) {
            return term == null || (term.from() == null && term.until() == null)
                    ? null
                    : new TermJson(term.from(), term.until());
        }
    }

    static Mandate toDomain(CouncilJson.Request request) {
        var standing = request.standing();
        var plan = request.round().plan();
        return new Mandate(
                sets(request),
                standing == null ? new Term(null, null) : standing.toDomain(),
                plan == null ? null : new RoundPlan(plan.document().toDomain(), plan.proposedBy(), plan.finishedBy()));
    }

    static void check(CouncilJson.Request request, InputCheck check, LocalDate today) {
        checkSets(request, check);
        check(request.standing(), check, "/standing");
        checkEnd(request, check);
        checkPlan(request.round(), check, today);
    }

    static void check(@Nullable TermJson term, InputCheck check, String pointer) {
        if (term != null
                && term.from() != null
                && term.until() != null
                && term.until().isBefore(term.from())) {
            check.reject(pointer + "/until", "ends-before-it-begins");
        }
    }

    /** Without a first day it stands from its decision on. */
    private static void checkEnd(CouncilJson.Request request, InputCheck check) {
        var standing = request.standing();
        if (standing != null
                && standing.from() == null
                && standing.until() != null
                && standing.until().isBefore(request.decision().signedOn())) {
            check.reject("/standing/until", "ends-before-it-begins");
        }
    }

    private static void checkSets(CouncilJson.Request request, InputCheck check) {
        var sets = sets(request);
        if (!sets.isEmpty() && request.level() != Level.CENTRAL) {
            check.reject("/productSets", "only-for-central");
        }
        var seen = new HashSet<Integer>();
        for (int i = 0; i < sets.size(); i++) {
            if (sets.get(i) < 1 || sets.get(i) > SETS) {
                check.reject("/productSets/" + i, "no-such-product-set", sets.get(i));
            } else if (!seen.add(sets.get(i))) {
                check.reject("/productSets/" + i, "duplicate");
            }
        }
    }

    private static void checkPlan(CouncilJson.RoundJson round, InputCheck check, LocalDate today) {
        var plan = round.plan();
        if (round.extra() != (plan != null)) {
            check.reject("/round/plan", round.extra() ? "plan-needed" : "only-for-extra-rounds");
        }
        if (plan != null) {
            plan.document().check(check, "/round/plan/document", today);
            if (plan.finishedBy().isBefore(plan.proposedBy())) {
                check.reject("/round/plan/finishedBy", "ends-before-it-begins");
            }
        }
    }

    private static List<Integer> sets(CouncilJson.Request request) {
        return request.productSets() == null ? List.of() : request.productSets();
    }
}
