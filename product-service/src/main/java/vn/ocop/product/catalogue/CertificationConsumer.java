package vn.ocop.product.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.EventConsumerDefinition;
import vn.ocop.platform.event.EventHandler;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.event.Topic;
import vn.ocop.platform.event.Topics;
import vn.ocop.product.flag.FlagUseCases;

/** Shows on the product what certification-service issued, superseded, extended, revoked, withdrew or saw expire. */
@ApplicationScoped
class CertificationConsumer implements EventConsumerDefinition {

    private static final String PREFIX = "vn.ocop.certification.";
    private static final List<String> TYPES = List.of(
            "certificate-issued.v1",
            "certificate-superseded.v1",
            "certificate-revoked.v1",
            "certificate-withdrawn.v1",
            "certificate-expired.v1",
            "certificate-extended.v1");

    private final StandingUseCases standings;
    private final FlagUseCases flags;

    CertificationConsumer(StandingUseCases standings, FlagUseCases flags) {
        this.standings = standings;
        this.flags = flags;
    }

    @Override
    public String name() {
        return "product-stars";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topics.CERTIFICATION);
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return TYPES.stream()
                .<EventHandler<?>>map(type -> new EventHandler<>(PREFIX + type, CertificateChanged.class, this::apply))
                .toList();
    }

    @Override
    public Set<String> ignored() {
        return Set.of(
                PREFIX + "certificate-expiring.v1",
                PREFIX + "ip-right-changed.v1",
                PREFIX + "ip-use-changed.v1",
                PREFIX + "quality-certificate-changed.v1");
    }

    /** What rests on them is looked at in the same transaction: it reads the certificates from their table. */
    void apply(List<ReceivedEvent<CertificateChanged>> events) {
        var certificates = new LinkedHashMap<UUID, StandingStore.OfProduct>();
        for (var event : events) {
            var data = event.payload();
            var certificate = new Certificate(
                    data.certificateId(),
                    data.number(),
                    data.stars(),
                    data.state(),
                    data.validFrom(),
                    data.validUntil(),
                    data.recordedAt());
            var decision = data.decision() == null ? null : data.decision().id();
            certificates.put(certificate.id(), new StandingStore.OfProduct(data.productId(), certificate, decision));
        }
        flags.review(standings.take(List.copyOf(certificates.values())));
    }

    /** The fields of a certificate's events that the catalogue shows. */
    record CertificateChanged(
            UUID certificateId,
            String number,
            UUID productId,
            int stars,
            String state,
            LocalDate validFrom,
            LocalDate validUntil,
            Instant recordedAt,
            @Nullable Decision decision) {}

    /** @param id null for one that was made elsewhere */
    record Decision(@Nullable UUID id) {}
}
