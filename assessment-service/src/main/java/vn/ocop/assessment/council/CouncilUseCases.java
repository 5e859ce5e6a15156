package vn.ocop.assessment.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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

/** Councils: one transaction each. */
@ApplicationScoped
public class CouncilUseCases {

    public static final EventType<CouncilChanged> COUNCIL_CHANGED =
            new EventType<>("vn.ocop.assessment.council-changed.v1", Topics.ASSESSMENT, CouncilChanged.class);

    private final CouncilStore store;
    private final CouncilPolicy policy;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    CouncilUseCases(CouncilStore store, CouncilPolicy policy, Outbox outbox, AuditLog audit, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** For other features, which bring their own policy. */
    @Transactional
    public Council get(UUID id) {
        return store.get(id).toDomain();
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
                .map(CouncilRow::toDomain)
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
        return announce(row, "CHANGED");
    }

    private Council announce(CouncilRow row, String change) {
        var council = row.toDomain();
        outbox.append(COUNCIL_CHANGED, council.id(), CouncilChanged.of(council, change));
        audit.append("council-" + change.toLowerCase(java.util.Locale.ROOT), "council", council.id(), council);
        return council;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
