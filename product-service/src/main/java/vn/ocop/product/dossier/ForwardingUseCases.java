package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.Outbox;
import vn.ocop.product.consultant.ConsultantStore;
import vn.ocop.product.event.ProductEvents;
import vn.ocop.product.event.ProductEvents.DossierForwarded;
import vn.ocop.product.event.ProductEvents.DossierRestricted;
import vn.ocop.product.event.ProductEvents.ForwardedCompletion;
import vn.ocop.product.event.ProductEvents.ForwardedEvidence;
import vn.ocop.product.event.ProductEvents.ForwardedLetter;
import vn.ocop.product.event.ProductEvents.ForwardedReport;
import vn.ocop.product.evidence.EvidenceItem;
import vn.ocop.product.evidence.EvidenceStore;

/** Hands a dossier to the province: one event with all that a council needs, the personal answer apart. */
@ApplicationScoped
class ForwardingUseCases {

    private final ProductFactStore products;
    private final DossierPartStore parts;
    private final EvidenceStore evidence;
    private final VersionStore versions;
    private final ConsultantStore consultants;
    private final Outbox outbox;

    ForwardingUseCases(
            ProductFactStore products,
            DossierPartStore parts,
            EvidenceStore evidence,
            VersionStore versions,
            ConsultantStore consultants,
            Outbox outbox) {
        this.products = products;
        this.parts = parts;
        this.evidence = evidence;
        this.versions = versions;
        this.consultants = consultants;
        this.outbox = outbox;
    }

    @Transactional(TxType.MANDATORY)
    void forward(DossierRow row, CommuneReport.Forward report, @Nullable ForwardedCompletion completion) {
        var answers = parts.answers(row.id);
        var proofs = evidence.counting(row.id).stream()
                .map(ForwardingUseCases::proof)
                .toList();
        outbox.append(ProductEvents.DOSSIER_FORWARDED, row.id, event(row, report, completion, answers, proofs));
        restricted(row.id);
    }

    /** What is personal about a dossier that the province has, whole each time: as it was lodged last, never a draft. */
    @Transactional(TxType.MANDATORY)
    void restricted(UUID id) {
        var lodged = versions.latest(id).orElseThrow().content().answers();
        outbox.append(
                ProductEvents.DOSSIER_RESTRICTED,
                id,
                new DossierRestricted(id, PersonalCriterion.only(lodged), consultants.usernames(id)));
    }

    private DossierForwarded event(
            DossierRow row,
            CommuneReport.Forward report,
            @Nullable ForwardedCompletion completion,
            Map<String, Integer> answers,
            List<ForwardedEvidence> proofs) {
        var facts = products.forwarded(row.productId);
        return new DossierForwarded(
                row.id,
                row.version,
                row.kind.name(),
                row.targetStars == null ? null : row.targetStars.intValue(),
                row.productId,
                facts.product(),
                facts.producer(),
                row.criteriaVersion,
                PersonalCriterion.without(answers),
                proofs,
                report(report),
                Objects.requireNonNull(row.submittedOn),
                Objects.requireNonNull(row.receivedOn),
                Objects.requireNonNull(row.forwardedOn),
                Objects.requireNonNull(row.samplesReceived),
                completion);
    }

    private static ForwardedReport report(CommuneReport.Forward report) {
        var letter = report.letter();
        return new ForwardedReport(
                report.originAndMaterial(),
                report.localLabour(),
                report.ideaOrigin(),
                report.localIdentity(),
                "FORWARD",
                new ForwardedLetter(letter.number(), letter.signedOn(), letter.signer()));
    }

    private static ForwardedEvidence proof(EvidenceItem item) {
        return new ForwardedEvidence(
                item.id(),
                item.documentType(),
                item.criteria(),
                item.number(),
                item.issuer(),
                item.issuedOn(),
                item.validUntil(),
                item.sha256(),
                item.size(),
                item.mediaType());
    }
}
