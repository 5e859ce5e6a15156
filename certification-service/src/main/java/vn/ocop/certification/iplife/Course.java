package vn.ocop.certification.iplife;

import static vn.ocop.certification.iplife.IpRightStatus.CANCELLED;
import static vn.ocop.certification.iplife.IpRightStatus.EXPIRED;
import static vn.ocop.certification.iplife.IpRightStatus.FORMALLY_ACCEPTED;
import static vn.ocop.certification.iplife.IpRightStatus.GRANTED;
import static vn.ocop.certification.iplife.IpRightStatus.PUBLISHED;
import static vn.ocop.certification.iplife.IpRightStatus.REFUSED;
import static vn.ocop.certification.iplife.IpRightStatus.RENEWED;
import static vn.ocop.certification.iplife.IpRightStatus.WITHDRAWN;

import java.util.EnumSet;
import java.util.Set;

/** Which state may follow which, by kind. */
final class Course {

    private Course() {}

    static Set<IpRightStatus> next(IpRightStatus state, TermRule rule) {
        return switch (state) {
            case FILED -> EnumSet.of(rule.examined() ? FORMALLY_ACCEPTED : GRANTED, REFUSED, WITHDRAWN);
            case FORMALLY_ACCEPTED -> EnumSet.of(PUBLISHED, REFUSED, WITHDRAWN);
            case PUBLISHED -> EnumSet.of(GRANTED, REFUSED, WITHDRAWN);
            case GRANTED, RENEWED -> afterGrant(rule);
            case EXPIRED -> rule.renewable() ? EnumSet.of(RENEWED) : none(); // in the months of grace
            case REFUSED, CANCELLED, WITHDRAWN -> none();
        };
    }

    private static Set<IpRightStatus> afterGrant(TermRule rule) {
        var next = EnumSet.of(CANCELLED);
        if (!rule.endless()) {
            next.add(EXPIRED);
        }
        if (rule.renewable()) {
            next.add(RENEWED);
        }
        return next;
    }

    private static Set<IpRightStatus> none() {
        return EnumSet.noneOf(IpRightStatus.class);
    }
}
