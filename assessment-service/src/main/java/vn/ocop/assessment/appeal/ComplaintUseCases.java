package vn.ocop.assessment.appeal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.assessment.review.ReviewUseCases;
import vn.ocop.platform.audit.AuditLog;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.CommonRefusal.NotFound;
import vn.ocop.platform.problem.Refused;

/** Complaints by anyone. Whoever files is not recorded, not even with a token (ADR-0091). */
@ApplicationScoped
class ComplaintUseCases {

    private static final String ACTOR = "complaints";

    private final ReviewUseCases reviews;
    private final ConcernStore concerns;
    private final PetitionStore store;
    private final PetitionPolicy policy;
    private final AuditLog audit;
    private final SecureRandom random = new SecureRandom();

    ComplaintUseCases(
            ReviewUseCases reviews, ConcernStore concerns, PetitionStore store, PetitionPolicy policy, AuditLog audit) {
        this.reviews = reviews;
        this.concerns = concerns;
        this.store = store;
        this.policy = policy;
        this.audit = audit;
    }

    /** The petition and the code that its complainant keeps. */
    record Filed(Petition petition, ReceiptCode code) {}

    @Transactional
    Filed file(ComplaintJson.Request request) {
        var today = policy.today();
        var petition = new Petition(
                Ids.next(),
                PetitionKind.COMPLAINT,
                concern(request.checked()),
                null,
                request.text(),
                today,
                PetitionTermsJson.on(today).acceptBy(today),
                List.of());
        var code = code();
        store.insert(petition, policy.now(), null, code.hash());
        Optional.ofNullable(request.complainant()).ifPresent(c -> concerns.keepComplainant(petition.id(), c));
        audit.appendSystem(ACTOR, "complaint-filed", "complaint", petition.id(), request.withoutPerson());
        return new Filed(petition, code);
    }

    @Transactional
    Petition inquire(ReceiptCode code) {
        return store.byReceipt(code.hash()).orElseThrow(() -> new Refused(new PetitionRefusal.NoSuchReceipt()));
    }

    /** Each look leaves an audit row. */
    @Transactional
    ComplainantJson complainant(UUID id) {
        policy.requireResolver(store.get(PetitionKind.COMPLAINT, id));
        var complainant =
                concerns.complainant(id).orElseThrow(() -> new Refused(new NotFound("complainant", id.toString())));
        audit.append("complainant-read", "complaint", id, "");
        return complainant;
    }

    private Concern concern(ComplaintJson.Request request) {
        if (request.assessmentId() != null) {
            return ConcernStore.of(reviews.get(request.assessmentId()));
        }
        if (request.certificateNumber() != null) {
            var number = request.certificateNumber();
            return concerns.ofCertificate(number).orElseThrow(() -> new Refused(new NotFound("certificate", number)));
        }
        var productId = Objects.requireNonNull(request.productId());
        return concerns.ofProduct(productId)
                .orElseThrow(() -> new Refused(new NotFound("product", productId.toString())));
    }

    private ReceiptCode code() {
        var bytes = new byte[ReceiptCode.RANDOM_BYTES];
        random.nextBytes(bytes);
        return ReceiptCode.of(bytes);
    }
}
