package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.consultant.Consultant;
import vn.ocop.product.consultant.ConsultantNamingJson;
import vn.ocop.product.consultant.ConsultantRefusal;
import vn.ocop.product.consultant.ConsultantStore;

/** Naming who advised on a dossier, at any time; councils that have it hear of each change on the restricted topic (ADR-0116). */
@ApplicationScoped
class ConsultantUseCases {

    private final DossierStore dossiers;
    private final ConsultantStore store;
    private final ForwardingUseCases forwarding;
    private final AccessUseCases access;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    ConsultantUseCases(
            DossierStore dossiers,
            ConsultantStore store,
            ForwardingUseCases forwarding,
            AccessUseCases access,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.dossiers = dossiers;
        this.store = store;
        this.forwarding = forwarding;
        this.access = access;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    List<Consultant> list(UUID dossierId) {
        var row = dossiers.read(dossierId);
        access.requireReader(dossierId, row.producerId, row.area());
        return store.of(dossierId);
    }

    @Transactional
    Consultant name(UUID dossierId, ConsultantNamingJson said) {
        var row = lock(dossierId);
        var consultant = said.toDomain(
                Ids.next(),
                dossierId,
                clock.instant(),
                caller.username(),
                access.isOfficeOf(row.area()),
                VietnamTime.today(clock));
        var username = consultant.person().username();
        if (username != null && store.usernames(dossierId).contains(username)) {
            throw new Refused(new ConsultantRefusal.AlreadyNamed(username));
        }
        store.add(consultant);
        changed(row, "dossier-consultant-named", consultant);
        return consultant;
    }

    @Transactional
    Consultant withdraw(UUID dossierId, UUID id, String reason) {
        var row = lock(dossierId);
        var who = new Consultant.Withdrawer(
                caller.username(), access.isOfficeOf(row.area()), row.toDomain() instanceof Dossier.Draft);
        var withdrawn = store.find(dossierId, id)
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("consultant", id.toString())))
                .withdraw(who, reason.strip(), clock.instant());
        store.withdraw(id, Objects.requireNonNull(withdrawn.withdrawal()));
        changed(row, "dossier-consultant-withdrawn", withdrawn);
        return withdrawn;
    }

    private DossierRow lock(UUID dossierId) {
        var row = dossiers.lock(dossierId);
        access.requireOwnerOrOffice(row.producerId, row.area());
        return row;
    }

    private void changed(DossierRow row, String action, Consultant consultant) {
        audit.append(action, "dossier", row.id, consultant);
        if (row.forwardedOn != null) {
            forwarding.restricted(row.id);
        }
    }
}
