package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;

/** Recording, changing and withdrawing one record of any kind. */
@ApplicationScoped
class RecordUseCases {

    private final RecordStore store;
    private final RecordWriteUseCases writes;
    private final RecordCheckUseCases checks;
    private final RecordRightsUseCases rights;
    private final RecordReferenceUseCases references;
    private final Clock clock;

    RecordUseCases(
            RecordStore store,
            RecordWriteUseCases writes,
            RecordCheckUseCases checks,
            RecordRightsUseCases rights,
            RecordReferenceUseCases references,
            Clock clock) {
        this.store = store;
        this.writes = writes;
        this.checks = checks;
        this.rights = rights;
        this.references = references;
        this.clock = clock;
    }

    @Transactional
    <T extends Record & ProgrammeRecord> Recorded<T> create(Kind<T> kind, T said) {
        rights.requireWriter(kind, said);
        var id = identity(kind, said);
        check(kind, id, said);
        if (!store.lock(kind, List.of(id)).isEmpty()) {
            throw new Refused(new RecordRefusal.AlreadyThere(id));
        }
        var recorded = new Recorded<>(id, 1, Recorded.State.ACTIVE, clock.instant(), said);
        writes.write(kind, List.of(recorded), "RECORDED");
        return recorded;
    }

    @Transactional
    <T extends Record & ProgrammeRecord> Recorded<T> change(Kind<T> kind, UUID id, IfMatch match, T said) {
        var before = lock(kind, id);
        match.check(before.version());
        rights.requireWriter(kind, said);
        check(kind, id, said);
        var changed = before.next(Recorded.State.ACTIVE, said, clock.instant());
        writes.write(kind, List.of(changed), "CHANGED");
        return changed;
    }

    @Transactional
    <T extends Record & ProgrammeRecord> Recorded<T> withdraw(Kind<T> kind, UUID id, IfMatch match) {
        var before = lock(kind, id);
        match.check(before.version());
        var withdrawn = before.next(Recorded.State.WITHDRAWN, before.content(), clock.instant());
        writes.write(kind, List.of(withdrawn), "WITHDRAWN");
        return withdrawn;
    }

    /** The same id of the same area is the same record, whichever way it comes. */
    static <T extends Record & ProgrammeRecord> UUID identity(Kind<T> kind, T said) {
        var external = said.externalId();
        return external == null ? Ids.next() : Ids.named(kind.name() + "@" + said.provinceCode(), external);
    }

    private <T extends Record & ProgrammeRecord> Recorded<T> lock(Kind<T> kind, UUID id) {
        var found = store.lock(kind, List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("programme-record", id.toString())));
        rights.requireWriter(kind, found.content());
        if (found.state() == Recorded.State.WITHDRAWN) {
            throw new Refused(new RecordRefusal.Withdrawn(id));
        }
        return found;
    }

    private <T extends Record & ProgrammeRecord> void check(Kind<T> kind, UUID id, T said) {
        var checked = checks.check(kind, List.of(said));
        var faults = new ArrayList<>(checked.faults().getFirst());
        faults.addAll(references.faults(kind, said, checked.subjects(), new HashMap<>()));
        if (faults.isEmpty()) {
            faults.addAll(references.onceFaults(kind, id, said, store.holders(kind, List.of(said))));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}
