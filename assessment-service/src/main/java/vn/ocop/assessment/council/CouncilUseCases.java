package vn.ocop.assessment.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** Councils: one transaction each. */
@ApplicationScoped
public class CouncilUseCases {

    public static final EventType<CouncilChanged> COUNCIL_CHANGED =
            new EventType<>("vn.ocop.assessment.council-changed.v1", Topics.ASSESSMENT, CouncilChanged.class);

    private final CouncilStore store;
    private final SeatStore seats;
    private final CouncilPolicy policy;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;
    private final Event<SeatsChanged> changes;

    CouncilUseCases(
            CouncilStore store,
            SeatStore seats,
            CouncilPolicy policy,
            Outbox outbox,
            AuditLog audit,
            Clock clock,
            Event<SeatsChanged> changes) {
        this.store = store;
        this.seats = seats;
        this.policy = policy;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.changes = changes;
    }

    /** For other features, in the same transaction: who sits in the council may be others now. */
    public record SeatsChanged(UUID councilId) {}

    /** As it stands today; for other features, which bring their own policy. */
    @Transactional
    public Council get(UUID id) {
        return store.get(id).toDomain(today());
    }

    /** @throws Refused with {@link CouncilRefusal.NotStanding} if it may be given no product today */
    public void requireStanding(Council council) {
        if (!council.mandate().standing().covers(today())) {
            throw new Refused(new CouncilRefusal.NotStanding(council.id()));
        }
    }

    @Transactional
    List<MemberRecordJson> memberRecords(UUID id) {
        policy.requireSight(get(id));
        return seats.records(id);
    }

    @Transactional
    Council read(UUID id) {
        var council = get(id);
        policy.requireSight(council);
        return council;
    }

    @Transactional
    List<Council> list(@Nullable UUID after, int limit) {
        return store.visible(policy.sight(), after, limit).stream()
                .map(row -> row.toDomain(today()))
                .toList();
    }

    @Transactional
    Council found(Council council) {
        policy.requireOffice(council.level(), council.provinceCode());
        var row = new CouncilRow();
        row.id = council.id();
        row.level = council.level();
        row.provinceCode = council.provinceCode();
        row.take(council, now());
        store.persistAndFlush(row);
        return announce(row, "FOUNDED");
    }

    @Transactional
    Council change(Council council, IfMatch ifMatch) {
        var row = store.lock(council.id());
        policy.requireOffice(row.level, row.provinceCode);
        ifMatch.check(row.version);
        if (!council.covers(row.level, String.valueOf(row.provinceCode))) {
            throw new Refused(new CouncilRefusal.LevelFixed(row.id));
        }
        row.take(council, now());
        store.flush();
        var changed = announce(row, "CHANGED");
        changes.fire(new SeatsChanged(changed.id()));
        return changed;
    }

    private Council announce(CouncilRow row, String change) {
        var council = row.toDomain(today());
        var from = council.mandate().standing().from();
        seats.claim(council, from == null ? council.decision().signedOn() : from);
        seats.record(council.id(), now(), policy.username());
        outbox.append(COUNCIL_CHANGED, council.id(), CouncilChanged.of(council, change));
        audit.append("council-" + change.toLowerCase(java.util.Locale.ROOT), "council", council.id(), council);
        return council;
    }

    private LocalDate today() {
        return VietnamTime.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
