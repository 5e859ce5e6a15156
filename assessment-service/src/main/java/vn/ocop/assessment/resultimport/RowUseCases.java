package vn.ocop.assessment.resultimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.ocop.assessment.sourcesystem.ClientPolicy;
import vn.ocop.platform.event.Outbox;
import vn.ocop.platform.problem.Refused;

/** Takes rows, one or a batch, in the caller's transaction with their events and audit rows; a few statements for all of them. */
@ApplicationScoped
public class RowUseCases {

    private static final Judgement CREATED = Judgement.of(RowStatus.CREATED, 1);

    private final ResultStore store;
    private final ClientPolicy clients;
    private final ImportPolicy policy;
    private final Outbox outbox;
    private final ChangeUseCases changes;

    RowUseCases(ResultStore store, ClientPolicy clients, ImportPolicy policy, Outbox outbox, ChangeUseCases changes) {
        this.store = store;
        this.clients = clients;
        this.policy = policy;
        this.outbox = outbox;
        this.changes = changes;
    }

    /** New decisions first, in one go; then whatever finds something under its key or is about another row, in order. */
    @Transactional(TxType.MANDATORY)
    public List<Judgement> apply(List<RowPolicy.Fit> rows, ImportPolicy.Pusher pusher) {
        if (rows.isEmpty()) {
            return List.of();
        }
        requireSystems(rows, pusher);
        var firsts = firsts(rows);
        var created = open(firsts, pusher);
        if (created.size() == rows.size()) {
            return Collections.nCopies(rows.size(), CREATED);
        }
        var opened = new HashSet<>(created);
        var isNew = new boolean[rows.size()];
        var others = new ArrayList<FitRow>();
        for (int i = 0; i < isNew.length; i++) {
            isNew[i] = opened.remove(rows.get(i).rowId());
            if (!isNew[i]) {
                others.add(rows.get(i).asked());
            }
        }
        return inOrder(isNew, changes.apply(others, pusher));
    }

    private static List<Judgement> inOrder(boolean[] isNew, List<Judgement> others) {
        var next = others.iterator();
        return IntStream.range(0, isNew.length)
                .mapToObj(i -> isNew[i] ? CREATED : next.next())
                .toList();
    }

    /** Of each key the row that may bring a new decision: its first, unless that is for something else. */
    private static Map<UUID, FitRow.Result> firsts(List<RowPolicy.Fit> rows) {
        var firsts = new LinkedHashMap<UUID, FitRow>();
        rows.forEach(row -> firsts.putIfAbsent(row.rowId(), row.asked()));
        var opening = new LinkedHashMap<UUID, FitRow.Result>();
        firsts.forEach((id, row) -> {
            if (row instanceof FitRow.Result result && row.operation() == RowOperation.UPSERT) {
                opening.put(id, result);
            }
        });
        return opening;
    }

    /** @return those that were not here before */
    private Set<UUID> open(Map<UUID, FitRow.Result> firsts, ImportPolicy.Pusher pusher) {
        if (firsts.isEmpty()) {
            return Set.of();
        }
        var created = store.insert(
                firsts.values().stream().map(row -> row.fresh(row.imported())).toList(),
                pusher.actor().username());
        var taken = firsts.values().stream()
                .filter(row -> created.contains(row.id()))
                .map(FitRow.Result::kept)
                .toList();
        outbox.appendEncoded(taken.stream().map(KeptJson.Kept::event).toList());
        policy.auditImported(pusher, taken.stream().map(KeptJson.Kept::audited).toList());
        return created;
    }

    /**
     * Says what {@link #apply} would do, and does nothing.
     *
     * @param earlier what would stand after earlier rows of the same file, in their order
     */
    public List<ChangeUseCases.Foreseen> foresee(
            List<RowPolicy.Fit> rows, List<StandingJson> earlier, ImportPolicy.Pusher pusher) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var firsts = firsts(rows);
        var order = new ArrayList<Integer>();
        IntStream.range(0, rows.size()).forEach(order::add);
        order.sort(Comparator.comparing(
                i -> firsts.get(rows.get(i).rowId()) != rows.get(i).asked()));
        var foreseen =
                changes.foresee(order.stream().map(i -> rows.get(i).asked()).toList(), earlier, pusher);
        var inOrder = new ChangeUseCases.Foreseen[rows.size()];
        for (int i = 0; i < inOrder.length; i++) {
            inOrder[order.get(i)] = foreseen.get(i);
        }
        return List.of(inOrder);
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
                system = new SystemJson(code, pusher.provinceCode(), code, policy.now());
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
