package vn.ocop.statistics.report;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.Problem;
import vn.ocop.platform.problem.RefusalProblems;
import vn.ocop.statistics.report.ReportRefusal.NoSuchReport;

@ApplicationScoped
class ReportProblems implements RefusalProblems<ReportRefusal> {

    @Override
    public Class<ReportRefusal> refusals() {
        return ReportRefusal.class;
    }

    @Override
    public Problem describe(ReportRefusal refusal) {
        return switch (refusal) {
            case NoSuchReport(var id) -> Problem.of("no-such-report", 404, id);
        };
    }
}
