package vn.ocop.product.flag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.Keyed;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.event.RecognitionEvents;
import vn.ocop.product.event.RecognitionEvents.FlagsChanged;

/**
 * Brings the flags of products to what the rule says. Called by whatever may change it: a certificate, a decision, a record of the register,
 * a new day; how often does not matter.
 */
@ApplicationScoped
public class FlagUseCases {

    private final FlagStore flags;
    private final RestingUseCases resting;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    FlagUseCases(FlagStore flags, RestingUseCases resting, Outbox outbox, AuditLog audit, Clock clock) {
        this.flags = flags;
        this.resting = resting;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Locks the products, so that two reasons to look queue and the later sees what the earlier did. */
    @Transactional(TxType.MANDATORY)
    public void review(Collection<UUID> products) {
        review(products, VietnamTime.today(clock));
    }

    /** The same for the product of a dossier. */
    @Transactional(TxType.MANDATORY)
    public void reviewOf(UUID dossierId) {
        review(resting.productOf(dossierId));
    }

    @Transactional(TxType.MANDATORY)
    void review(Collection<UUID> products, LocalDate today) {
        var locked = products.isEmpty() ? List.<UUID>of() : flags.lockWithDossiers(products);
        if (locked.isEmpty()) {
            return;
        }
        var recognitions = resting.current(locked, today).stream()
                .collect(Collectors.toMap(each -> each.of().productId(), Function.identity()));
        var open = flags.open(locked);
        var rule = new FlagRule(resting.records(recognitions.values()), today);
        var changes = new HashMap<UUID, FlagRule.Change>();
        for (var product : locked) {
            var change = rule.change(recognitions.get(product), open.getOrDefault(product, Map.of()));
            if (!change.raise().isEmpty() || !change.clear().isEmpty()) {
                changes.put(product, change);
            }
        }
        store(changes, recognitions, today);
    }

    private void store(Map<UUID, FlagRule.Change> changes, Map<UUID, Recognition> recognitions, LocalDate today) {
        var now = clock.instant();
        changes.forEach((product, change) -> {
            var recognition = recognitions.get(product);
            if (recognition != null) {
                flags.raise(recognition, change.raise(), now);
            }
            flags.clear(change.clear(), today, now);
        });
        announce(changes);
    }

    private void announce(Map<UUID, FlagRule.Change> changes) {
        var events = new ArrayList<Keyed<FlagsChanged>>();
        var written = new ArrayList<AuditLog.Entry>();
        for (var product : changes.keySet().stream().sorted().toList()) {
            var all = flags.of(product);
            var event = FlagEvents.of(all, Objects.requireNonNull(changes.get(product)));
            events.add(new Keyed<>(product, event));
            written.add(new AuditLog.Entry(product, event));
        }
        outbox.appendAll(RecognitionEvents.FLAGS_CHANGED, events);
        if (!written.isEmpty()) {
            audit.appendSystem("product-service", "criterion-flags-changed", "product", written);
        }
    }
}
