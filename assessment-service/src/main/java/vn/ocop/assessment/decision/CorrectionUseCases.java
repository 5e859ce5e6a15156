package vn.ocop.assessment.decision;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.assessment.review.Docket;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.time.VietnamTime;

/** What is put right after the day of signing (ADR-0093). Nothing is overwritten: each is a record with the new reading. */
@ApplicationScoped
class CorrectionUseCases {

    private final ItemUseCases items;
    private final DecisionStore store;
    private final ChangeStore changes;
    private final DecisionPolicy policy;

    CorrectionUseCases(ItemUseCases items, DecisionStore store, ChangeStore changes, DecisionPolicy policy) {
        this.items = items;
        this.store = store;
        this.changes = changes;
        this.policy = policy;
    }

    @Transactional
    Decision correct(UUID id, CorrectionRequestJson request, IfMatch ifMatch) {
        var decision = locked(id, ifMatch);
        request.check(decision, VietnamTime.dayOf(policy.now()));
        var corrected =
                switch (request.kind()) {
                    case CLERICAL -> slip(decision, request);
                    case AMENDING -> amend(decision, request);
                };
        policy.audit("decision-corrected", "decision", id, DecisionJson.of(corrected));
        return corrected;
    }

    @Transactional
    Decision withdraw(UUID id, WithdrawalRequestJson request, IfMatch ifMatch) {
        var decision = locked(id, ifMatch);
        var products = request.check(decision, VietnamTime.dayOf(policy.now()));
        var reading = decision.present().without(products, Item.Standing.WITHDRAWN);
        var document = request.document().toDomain();
        var change = change(
                Change.Kind.WITHDRAWAL,
                request.reason(),
                document,
                request.request().toDomain(),
                reading);
        changes.claim(decision, document.number(), document.signedOn().getYear());
        changes.insert(decision, change);
        end(decision, change, products, items.lock(products));
        var withdrawn = decision.with(change);
        policy.audit("decision-withdrawn", "decision", id, DecisionJson.of(withdrawn));
        return withdrawn;
    }

    private Decision slip(Decision decision, CorrectionRequestJson request) {
        var present = decision.present();
        var signer = request.signer() == null ? null : request.signer().toDomain();
        var reading = present.corrected(request.number(), signer, request.names());
        if (!reading.number().equals(present.number())) {
            changes.release(decision, present.number());
            changes.claim(decision, reading.number(), decision.signedOn().getYear());
        }
        var change = change(Change.Kind.CLERICAL, request.reason(), null, null, reading);
        changes.insert(decision, change);
        var corrected = decision.with(change);
        reading.inForce().forEach(item -> items.tell(corrected, change, item));
        return corrected;
    }

    private Decision amend(Decision decision, CorrectionRequestJson request) {
        var document = requireNonNull(request.document()).toDomain();
        var joining = request.added().stream()
                .map(DecisionJson.RequestItem::assessmentId)
                .toList();
        var dockets = items.lock(Stream.concat(joining.stream(), request.removed().stream())
                .distinct()
                .toList());
        var joined =
                joining.stream().map(dockets::get).map(Objects::requireNonNull).toList();
        requireSameIssuer(decision, joined);
        var added = items.items(request.added(), dockets, document.signedOn());
        items.requireNotBefore("/document/signedOn", document.signedOn(), joined);
        var reading = decision.present()
                .without(request.removed(), Item.Standing.REMOVED)
                .with(added);
        var change = change(Change.Kind.AMENDING, request.reason(), document, null, reading);
        changes.claim(decision, document.number(), document.signedOn().getYear());
        changes.insert(decision, change);
        end(decision, change, request.removed(), dockets);
        changes.add(decision.id(), change.id(), added);
        added.forEach(item -> items.take(decision, document, item, dockets, change.recordedAt()));
        return decision.with(change);
    }

    private void end(Decision decision, Change change, List<UUID> products, Map<UUID, Docket> dockets) {
        decision.present()
                .inForce()
                .filter(item -> products.contains(item.assessmentId()))
                .forEach(item -> items.end(decision, change, item, requireNonNull(dockets.get(item.assessmentId()))));
    }

    private void requireSameIssuer(Decision decision, List<Docket> added) {
        if (!added.isEmpty()
                && !policy.requireIssuer(added).key().equals(decision.issuer().key())) {
            throw new Refused(new DecisionRefusal.MixedIssuers());
        }
    }

    private Change change(
            Change.Kind kind,
            String reason,
            @Nullable SignedDocument document,
            @Nullable IssuedDocument request,
            Reading reading) {
        return new Change(Ids.next(), kind, reason, document, request, reading, policy.now(), policy.username());
    }

    private Decision locked(UUID id, IfMatch ifMatch) {
        var decision = store.lock(id).orElseThrow(() -> new Refused(new DecisionRefusal.NoSuchDecision(id)));
        policy.requireIssuerOf(decision);
        ifMatch.check(decision.version());
        return decision;
    }
}
