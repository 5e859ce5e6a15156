package vn.ocop.assessment.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.ocop.assessment.register.CertificateFacts;
import vn.ocop.assessment.register.RegisterStore;
import vn.ocop.platform.event.EventConsumerDefinition;
import vn.ocop.platform.event.EventHandler;
import vn.ocop.platform.event.Topic;
import vn.ocop.platform.event.Topics;

/** What this service takes from the other services' topics, and what it knows and leaves. */
@ApplicationScoped
class ProductEventsConsumer implements EventConsumerDefinition {

    /** The restricted topic erases what it held of a key. */
    private static final String TOMBSTONE = "tombstone";

    private final IntakeUseCases useCases;
    private final RegisterStore register;

    ProductEventsConsumer(IntakeUseCases useCases, RegisterStore register) {
        this.useCases = useCases;
        this.register = register;
    }

    @Override
    public String name() {
        return "assessment";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topics.PRODUCT, Topics.PRODUCT_RESTRICTED, Topics.CERTIFICATION);
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return List.of(
                EventHandler.each(
                        "vn.ocop.product.dossier-forwarded.v1",
                        ForwardedDossier.class,
                        event -> useCases.open(event.payload())),
                EventHandler.each(
                        "vn.ocop.product.dossier-restricted.v1",
                        RestrictedFacts.Dossier.class,
                        event -> useCases.restricted(event.payload())),
                EventHandler.each(
                        "vn.ocop.product.producer-restricted.v1",
                        RestrictedFacts.Producer.class,
                        event -> useCases.accounts(event.payload())),
                certificate("issued"),
                certificate("superseded"),
                certificate("revoked"),
                certificate("withdrawn"),
                certificate("extended"),
                EventHandler.each(TOMBSTONE, RestrictedFacts.Producer.class, event -> useCases.erase(event.key())));
    }

    private EventHandler<CertificateFacts> certificate(String change) {
        return new EventHandler<>(
                "vn.ocop.certification.certificate-" + change + ".v1", CertificateFacts.class, register::learn);
    }

    /** An assessment keeps product and producer as they were forwarded. */
    @Override
    public Set<String> ignored() {
        return Set.of(
                "vn.ocop.product.producer-changed.v1",
                "vn.ocop.product.product-changed.v1",
                "vn.ocop.product.dossier-changed.v1",
                "vn.ocop.product.programme-record-changed.v1",
                "vn.ocop.product.flags-changed.v1",
                "vn.ocop.certification.certificate-expired.v1",
                "vn.ocop.certification.certificate-expiring.v1",
                "vn.ocop.certification.ip-right-changed.v1",
                "vn.ocop.certification.ip-use-changed.v1",
                "vn.ocop.certification.quality-certificate-changed.v1");
    }
}
