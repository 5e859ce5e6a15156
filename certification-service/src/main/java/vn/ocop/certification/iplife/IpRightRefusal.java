package vn.ocop.certification.ipright;

import vn.ocop.platform.problem.Refusal;

sealed interface IpRightRefusal extends Refusal {

    record StatusNotAllowed(IpRightStatus from, IpRightStatus to) implements IpRightRefusal {}
}
