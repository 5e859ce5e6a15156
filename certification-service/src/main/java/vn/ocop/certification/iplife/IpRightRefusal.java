package vn.ocop.certification.iplife;

import java.time.LocalDate;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about a right's life. */
public sealed interface IpRightRefusal extends Refusal {

    record StatusNotAllowed(IpRightStatus from, IpRightStatus to) implements IpRightRefusal {}

    /** @param first day on which a renewal could be requested, until the latest */
    record RenewalOutOfTime(LocalDate first, LocalDate latest) implements IpRightRefusal {}

    record RenewalsUsedUp(IpRightKind kind) implements IpRightRefusal {}
}
