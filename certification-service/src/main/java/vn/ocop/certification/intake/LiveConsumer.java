package vn.ocop.certification.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ocop.certification.certificate.Withdrawal;
import vn.ocop.certification.intake.CatalogueJson.ProducerChangedJson;
import vn.ocop.certification.intake.CatalogueJson.ProductChangedJson;
import vn.ocop.certification.register.KnownProductStore;
import vn.ocop.certification.register.RegisterUseCases;
import vn.ocop.certification.register.ReissueStore;
import vn.ocop.certification.register.Shelf;
import vn.ocop.certification.register.ShelfStore;
import vn.ocop.certification.register.WithdrawalUseCases;
import vn.ocop.platform.event.EventConsumerDefinition;
import vn.ocop.platform.event.EventHandler;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.event.Topic;
import vn.ocop.platform.event.Topics;

/** Decisions become certificates, withdrawn ones end them; names follow the catalogue. */
@ApplicationScoped
class LiveConsumer implements EventConsumerDefinition {

    private final RegisterUseCases register;
    private final WithdrawalUseCases withdrawals;
    private final ReissueStore reissues;
    private final KnownProductStore products;
    private final ShelfStore shelves;

    LiveConsumer(
            RegisterUseCases register,
            WithdrawalUseCases withdrawals,
            ReissueStore reissues,
            KnownProductStore products,
            ShelfStore shelves) {
        this.register = register;
        this.withdrawals = withdrawals;
        this.reissues = reissues;
        this.products = products;
        this.shelves = shelves;
    }

    @Override
    public String name() {
        return "certification";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topics.ASSESSMENT, Topics.PRODUCT);
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return List.of(
                EventHandler.each(
                        "vn.ocop.assessment.decision-recorded.v1",
                        DecisionRecordedJson.class,
                        event -> decided(event.payload())),
                EventHandler.each(
                        "vn.ocop.assessment.decision-withdrawn.v1",
                        DecisionWithdrawnJson.class,
                        event -> withdrawn(event.payload())),
                EventHandler.each(
                        "vn.ocop.assessment.decision-corrected.v1",
                        DecisionCorrectedJson.class,
                        event -> corrected(event.payload())),
                new EventHandler<>(
                        "vn.ocop.product.product-changed.v1", ProductChangedJson.class, this::productsChanged),
                new EventHandler<>(
                        "vn.ocop.product.producer-changed.v1", ProducerChangedJson.class, this::producersChanged));
    }

    @Override
    public Set<String> ignored() {
        return Set.of(
                "vn.ocop.assessment.council-changed.v1",
                "vn.ocop.assessment.assessment-changed.v1",
                "vn.ocop.assessment.inspection-concluded.v1",
                "vn.ocop.assessment.revocation-declined.v1",
                "vn.ocop.product.dossier-changed.v1",
                "vn.ocop.product.dossier-forwarded.v1",
                "vn.ocop.product.programme-record-changed.v1",
                "vn.ocop.product.flags-changed.v1");
    }

    private void decided(DecisionRecordedJson decision) {
        switch (decision.outcome()) {
            case RECOGNISED -> register.issue(decision.toDomain());
            case FORWARDED -> {} // the ministry decides
        }
    }

    private void withdrawn(DecisionWithdrawnJson decision) {
        withdrawals.withdraw(new Withdrawal(decision.recognitionId(), decision.number(), decision.signedOn()));
    }

    private void productsChanged(List<ReceivedEvent<ProductChangedJson>> events) {
        products.keep(events.stream()
                .map(ReceivedEvent::payload)
                .map(ProductChangedJson::toKnown)
                .toList());
        var shown = new HashMap<UUID, Shelf>();
        events.forEach(
                event -> shown.put(event.payload().productId(), event.payload().toShelf()));
        shelves.keep(shown);
    }

    private void producersChanged(List<ReceivedEvent<ProducerChangedJson>> events) {
        var names = new HashMap<UUID, String>();
        events.forEach(
                event -> names.put(event.payload().producerId(), event.payload().name()));
        products.renameProducers(names);
    }

    /** What is printed on a certificate changes by a new one only: the words wait for a reissue. */
    private void corrected(DecisionCorrectedJson decision) {
        reissues.keepWords(decision.recognitionId(), decision.toDomain(), decision.recordedAt());
    }
}
