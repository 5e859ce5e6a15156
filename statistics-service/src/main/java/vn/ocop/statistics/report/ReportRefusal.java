package vn.ocop.statistics.report;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" of this feature. */
sealed interface ReportRefusal extends Refusal {

    record NoSuchReport(UUID id) implements ReportRefusal {}
}
