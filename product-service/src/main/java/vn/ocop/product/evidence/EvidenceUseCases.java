package vn.ocop.product.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.completion.CompletionRequest;
import vn.ocop.product.completion.CompletionStore;

/** Adding, replacing and reading the proofs of a dossier. */
@ApplicationScoped
class EvidenceUseCases {

    /** What the province has before it is not taken back. */
    private static final Set<String> WITH_PRODUCER = Set.of("DRAFT", "RETURNED");

    private final EvidenceStore store;
    private final CompletionStore completions;
    private final MetadataUseCases metadata;
    private final UploadUseCases uploads;
    private final AccessUseCases access;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    EvidenceUseCases(
            EvidenceStore store,
            CompletionStore completions,
            MetadataUseCases metadata,
            UploadUseCases uploads,
            AccessUseCases access,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.completions = completions;
        this.metadata = metadata;
        this.uploads = uploads;
        this.access = access;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param superseded the older paper whose place it takes; null if it is a further one */
    @Transactional
    EvidenceItem add(UUID dossierId, EvidenceMetadataJson said, FileUpload upload, @Nullable UUID superseded) {
        var dossier = store.lockDossier(dossierId).orElseThrow(() -> noDossier(dossierId));
        access.requireOwner(dossier.producerId());
        dossier.requireOpen();
        var sensitivity = metadata.check(said, dossier.criteriaVersion());
        var asked = dossier.isToComplete() ? completions.unanswered(dossierId).orElse(null) : null;
        if (asked != null) {
            asked.requireAsked(said.documentType(), said.criteriaOrNone());
        }
        if (superseded != null) {
            supersede(dossierId, superseded, asked);
        }
        var item = item(dossierId, said, sensitivity, uploads.keep(upload), superseded);
        store.insert(item);
        audit.append("evidence-added", "dossier", dossierId, item);
        return item;
    }

    /** Takes a proof back; it stays on record with the versions that it was lodged with. */
    @Transactional
    void withdraw(UUID dossierId, UUID id) {
        var dossier = store.lockDossier(dossierId).orElseThrow(() -> noDossier(dossierId));
        access.requireOwner(dossier.producerId());
        if (!WITH_PRODUCER.contains(dossier.state())) {
            throw new Refused(new EvidenceRefusal.DossierClosed(dossier.state()));
        }
        var item = store.find(dossierId, id).orElseThrow(() -> noEvidence(id));
        if (!store.withdraw(id, clock.instant())) {
            throw new Refused(noLonger(item));
        }
        audit.append("evidence-withdrawn", "dossier", dossierId, item);
    }

    List<EvidenceItem> list(UUID dossierId) {
        readable(dossierId);
        return store.all(dossierId);
    }

    EvidenceItem read(UUID dossierId, UUID id) {
        readable(dossierId);
        return store.find(dossierId, id).orElseThrow(() -> noEvidence(id));
    }

    private void readable(UUID dossierId) {
        var dossier = store.dossier(dossierId).orElseThrow(() -> noDossier(dossierId));
        access.requireReader(dossierId, dossier.producerId(), dossier.area());
    }

    private void supersede(UUID dossierId, UUID id, @Nullable CompletionRequest asked) {
        var older = store.find(dossierId, id).orElseThrow(() -> noEvidence(id));
        if (asked != null) {
            asked.requireAsked(older.documentType(), older.criteria());
        }
        if (!store.supersede(older.id(), clock.instant())) {
            throw new Refused(noLonger(older));
        }
    }

    private static EvidenceRefusal noLonger(EvidenceItem item) {
        return item.withdrawnAt() == null
                ? new EvidenceRefusal.AlreadySuperseded()
                : new EvidenceRefusal.AlreadyWithdrawn();
    }

    private EvidenceItem item(
            UUID dossierId,
            EvidenceMetadataJson said,
            String sensitivity,
            UploadUseCases.Kept kept,
            @Nullable UUID supersedes) {
        return new EvidenceItem(
                Ids.next(),
                dossierId,
                said.documentType(),
                said.criteriaOrNone().stream().distinct().toList(),
                said.number(),
                said.issuer(),
                said.issuedOn(),
                said.validUntil(),
                sensitivity,
                said.qualityCertificateId(),
                said.ipRightId(),
                kept.fileName(),
                kept.mediaType(),
                kept.stored().sha256(),
                kept.stored().size(),
                caller.username(),
                clock.instant(),
                null,
                null,
                supersedes,
                null);
    }

    private static Refused noDossier(UUID id) {
        return new Refused(new CommonRefusal.NotFound("dossier", id.toString()));
    }

    private static Refused noEvidence(UUID id) {
        return new Refused(new CommonRefusal.NotFound("evidence", id.toString()));
    }
}
