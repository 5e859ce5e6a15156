package vn.ocop.certification.ipuse;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.ocop.certification.ipuse.IpUseJson.IpUseData;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Keyed;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.security.Caller;

/** What is told of a right of use: the event and the audit row, in the same transaction. */
@ApplicationScoped
class IpUseJournal {

    static final EventType<IpUseData> CHANGED =
            new EventType<>("vn.ocop.certification.ip-use-changed.v1", Topics.CERTIFICATION, IpUseData.class);

    private static final String SUBJECT = "ip-right-use";

    private final Outbox outbox;
    private final AuditLog audit;
    private final Caller caller;

    IpUseJournal(Outbox outbox, AuditLog audit, Caller caller) {
        this.outbox = outbox;
        this.audit = audit;
        this.caller = caller;
    }

    void granted(List<IpUseView> uses) {
        tell(uses, "GRANTED");
        audit.appendAll(
                new AuditLog.Actor(caller.subject(), caller.username()), "ip-use-granted", SUBJECT, entries(uses));
    }

    void revoked(IpUseView use, Object revocation) {
        outbox.append(CHANGED, use.id(), IpUseData.of(use, "REVOKED"));
        audit.append("ip-use-revoked", SUBJECT, use.id(), revocation);
    }

    /** By the calendar, not by a person. */
    void lapsed(List<IpUseView> uses) {
        tell(uses, "EXPIRED");
        audit.appendSystem("certification-service", "ip-use-expired", SUBJECT, entries(uses));
    }

    private void tell(List<IpUseView> uses, String change) {
        outbox.appendAll(
                CHANGED,
                uses.stream()
                        .map(use -> new Keyed<>(use.id(), IpUseData.of(use, change)))
                        .toList());
    }

    private static List<AuditLog.Entry> entries(List<IpUseView> uses) {
        return uses.stream().map(use -> new AuditLog.Entry(use.id(), use)).toList();
    }
}
