package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.rows.RawLine;
import vn.ocop.platform.rows.RowFault;
import vn.ocop.platform.rows.RowFaults;

/** What is wrong with a row, as this service's document names it. */
@ApplicationScoped
class RejectionPolicy {

    private final RowFaults faults;

    RejectionPolicy(RowFaults faults) {
        this.faults = faults;
    }

    List<PushJson.FaultJson> faults(RawLine raw, List<FieldError> errors) {
        return faults.of(raw, errors).stream().map(RejectionPolicy::json).toList();
    }

    /** Of the whole file. */
    PushJson.FaultJson fault(FieldError error) {
        return json(faults.ofFile(error));
    }

    private static PushJson.FaultJson json(RowFault fault) {
        return new PushJson.FaultJson(
                fault.pointer(), fault.code(), fault.vi(), fault.en(), fault.value(), fault.column());
    }
}
