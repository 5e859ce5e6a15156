package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.sourcesystem.ClientPolicy;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.event.Keyed;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.problem.Refused;

/** Takes rows, one or a batch, in the caller's transaction with their events and audit rows; a few statements for all of them. */
@ApplicationScoped
public class RowUseCases {

    /** What became of a row, or would. */
    public enum Status {
        CREATED,
        UNCHANGED,
        /** Its key was here before with other content. */
        DIFFERENT
    }

    private final ResultStore store;
    private final ClientPolicy clients;
    private final ImportPolicy policy;
    private final Outbox outbox;
    private final AuditLog audit;

    RowUseCases(ResultStore store, ClientPolicy clients, ImportPolicy policy, Outbox outbox, AuditLog audit) {
        this.store = store;
        this.clients = clients;
        this.policy = policy;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** What is here already stays as it is. */
    @Transactional(TxType.MANDATORY)
    public List<Status> apply(List<RowPolicy.Fit> rows, ImportPolicy.Pusher pusher) {
        if (rows.isEmpty()) {
            return List.of();
        }
        requireSystems(rows, pusher);
        var firsts = new LinkedHashMap<UUID, ResultStore.Imported>();
        rows.forEach(row -> firsts.putIfAbsent(row.resultId(), row.imported()));
        var created = store.insert(List.copyOf(firsts.values()), pusher.actor().username());
        var taken =
                firsts.values().stream().filter(r -> created.contains(r.id())).toList();
        outbox.appendAll(
                ImportUseCases.RESULT_IMPORTED,
                taken.stream()
                        .map(r -> new Keyed<>(r.id(), ResultImported.of(r)))
                        .toList());
        policy.audit(pusher, taken);
        var before = contents(firsts.keySet(), created);
        return rows.stream()
                .map(row -> status(row, before.putIfAbsent(row.resultId(), row.content())))
                .toList();
    }

    /**
     * Says what {@link #apply} would do, and does nothing.
     *
     * @param earlier content hashes of rows of the same file that would have been created before, by result
     */
    public List<Status> foresee(List<RowPolicy.Fit> rows, Map<UUID, String> earlier) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(RowPolicy.Fit::resultId).collect(Collectors.toSet());
        var before = contents(ids, Set.of());
        return rows.stream().map(row -> foreseen(row, before, earlier)).toList();
    }

    /** Of a row's content: equal for equal rows. */
    public String hash(RowPolicy.Fit row) {
        return audit.hash(row.content());
    }

    private Status foreseen(RowPolicy.Fit row, Map<UUID, ResultJson> before, Map<UUID, String> earlier) {
        var hash = earlier.get(row.resultId());
        if (hash != null) {
            return hash.equals(hash(row)) ? Status.UNCHANGED : Status.DIFFERENT;
        }
        return status(row, before.putIfAbsent(row.resultId(), row.content()));
    }

    private static Status status(RowPolicy.Fit row, @Nullable ResultJson before) {
        if (before == null) {
            return Status.CREATED;
        }
        return before.equals(row.content()) ? Status.UNCHANGED : Status.DIFFERENT;
    }

    /** What the database has of these, but for those that were created just now. */
    private Map<UUID, ResultJson> contents(Set<UUID> ids, Set<UUID> created) {
        var others = new ArrayList<>(ids);
        others.removeAll(created);
        var contents = new HashMap<UUID, ResultJson>();
        if (!others.isEmpty()) {
            store.find(others).forEach(r -> contents.put(r.id(), r.result()));
        }
        return contents;
    }

    /** Who registers a system by its first push pushes for it; whoever came second must be bound. */
    private void claim(String code, boolean mine, ImportPolicy.Pusher pusher) {
        if (pusher.machine() && mine) {
            clients.bindFirst(pusher.client(), code);
        } else if (pusher.machine()) {
            clients.require(pusher.client(), code);
        }
    }

    /** A system is known from its first push on, for the province of the client that pushes. */
    private void requireSystems(List<RowPolicy.Fit> rows, ImportPolicy.Pusher pusher) {
        var codes = new HashSet<String>();
        rows.forEach(row -> codes.add(row.sourceSystem()));
        var known = store.systems(codes);
        for (var code : codes) {
            var system = known.get(code);
            if (system == null) {
                system = new ResultJson.SystemJson(code, pusher.provinceCode(), code, policy.now());
                var mine = store.register(system, pusher.actor().username());
                system = mine ? system : store.systems(Set.of(code)).getOrDefault(code, system);
                claim(code, mine, pusher);
            }
            if (!pusher.reaches(system.provinceCode())) {
                throw new Refused(new ImportRefusal.ForeignSystem(code)); // another came first since the row was judged
            }
        }
    }
}
