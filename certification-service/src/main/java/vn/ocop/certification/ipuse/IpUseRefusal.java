package vn.ocop.certification.ipuse;

import java.time.LocalDate;
import vn.ocop.certification.iplife.IpRightKind;
import vn.ocop.platform.problem.Refusal;

sealed interface IpUseRefusal extends Refusal {

    /** Others are not given its use by who manages it. */
    record NotUsable(IpRightKind kind) implements IpUseRefusal {}

    record EndedAlready(UseState state, LocalDate on) implements IpUseRefusal {}
}
