package vn.ocop.certification.ipright;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.ipright.IpRightJson.IpRightData;
import vn.ocop.certification.register.ProvinceToday;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;

/** Who may write a right, and what is told of a change: the event and the audit row, in the same transaction. */
@ApplicationScoped
class IpRightJournal {

    static final EventType<IpRightData> CHANGED =
            new EventType<>("vn.ocop.certification.ip-right-changed.v1", Topics.CERTIFICATION, IpRightData.class);

    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;
    private final ProvinceToday provinces;

    IpRightJournal(Outbox outbox, AuditLog audit, Caller caller, ProvinceToday provinces) {
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
        this.provinces = provinces;
    }

    /** @throws Refused if the province that answers for it today is not the caller's */
    void requireArea(@Nullable String provinceCode) {
        caller.requireArea(provinceCode == null ? Area.nation() : Area.of(provinces.of(provinceCode)));
    }

    void checkProvince(InputCheck check, @Nullable String code) {
        if (code != null && !provinces.known(code)) {
            check.reject("/provinceCode", "no-such-province", code);
        }
    }

    void changed(IpRightView right, String change, Object written) {
        outbox.append(CHANGED, right.id(), IpRightData.of(right, change));
        audit.append("ip-right-changed", "ip-right", right.id(), written);
    }

    /** By the calendar, not by a person. */
    void lapsed(IpRightView right) {
        outbox.append(CHANGED, right.id(), IpRightData.of(right, "EXPIRED"));
        audit.appendSystem("certification-service", "ip-right-expired", "ip-right", right.id(), right);
    }
}
