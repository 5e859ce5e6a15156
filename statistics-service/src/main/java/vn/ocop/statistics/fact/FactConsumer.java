package vn.ocop.statistics.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.ocop.platform.event.EventConsumerDefinition;
import vn.ocop.platform.event.EventHandler;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.event.Topic;
import vn.ocop.platform.event.Topics;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.statistics.fact.CertificateFact.Kind;
import vn.ocop.statistics.figure.WatermarkUseCases;
import vn.ocop.statistics.led.LedUseCases;
import vn.ocop.statistics.led.ProducerRestrictedJson;
import vn.ocop.statistics.programme.ProgrammeRecordChangedJson;

/** Everything the statistics hear of. Each type is either taken in or named as not needed; any other is parked. */
@ApplicationScoped
class FactConsumer implements EventConsumerDefinition {

    static final String NAME = "statistics";

    /** The restricted topic erases what it held of a key. */
    private static final String TOMBSTONE = "tombstone";

    private final FactUseCases facts;
    private final RecordUseCases records;
    private final ProgrammeUseCases programme;
    private final RegisterStore register;
    private final LedUseCases led;
    private final WatermarkUseCases watermark;
    private final Places places = new Places(new AdministrativeUnits());

    FactConsumer(
            FactUseCases facts,
            RecordUseCases records,
            ProgrammeUseCases programme,
            RegisterStore register,
            LedUseCases led,
            WatermarkUseCases watermark) {
        this.facts = facts;
        this.records = records;
        this.programme = programme;
        this.register = register;
        this.led = led;
        this.watermark = watermark;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Topic> topics() {
        return List.of(
                Topics.PRODUCT,
                Topics.PRODUCT_RESTRICTED,
                Topics.ASSESSMENT,
                Topics.ASSESSMENT_IMPORTS,
                Topics.CERTIFICATION);
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return List.of(
                certificate("certificate-issued", Kind.ISSUED),
                certificate("certificate-superseded", Kind.SUPERSEDED),
                certificate("certificate-revoked", Kind.REVOKED),
                certificate("certificate-withdrawn", Kind.WITHDRAWN),
                certificate("certificate-expired", Kind.EXPIRED),
                certificate("certificate-extended", Kind.EXTENDED),
                facts(
                        "vn.ocop.assessment.decision-recorded.v1",
                        DecisionRecordedJson.class,
                        event -> Optional.of(event.payload().toFact(event.aggregateVersion(), event.time()))),
                facts("vn.ocop.assessment.decision-withdrawn.v1", DecisionWithdrawnJson.class, event -> event.payload()
                        .toFact(event.aggregateVersion(), event.time())),
                on("vn.ocop.assessment.assessment-changed.v1", AssessmentChangedJson.class, this::assessments),
                on("vn.ocop.certification.ip-right-changed.v1", IpRightChangedJson.class, this::ipRights),
                on(
                        "vn.ocop.certification.quality-certificate-changed.v1",
                        QualityCertificateChangedJson.class,
                        this::qualityCertificates),
                facts(
                        "vn.ocop.assessment.result-imported.v1",
                        ResultImportedJson.class,
                        event -> Optional.of(event.payload().toFact(event.aggregateVersion(), event.time()))),
                revised("extended"),
                revised("revoked"),
                revised("corrected"),
                revised("voided"),
                on("vn.ocop.product.producer-restricted.v1", ProducerRestrictedJson.class, this::led),
                on(TOMBSTONE, ProducerRestrictedJson.class, this::erase),
                on("vn.ocop.product.product-changed.v1", ProductChangedJson.class, register::addProducts),
                on("vn.ocop.product.producer-changed.v1", ProducerChangedJson.class, register::addProducers),
                on("vn.ocop.product.programme-record-changed.v1", ProgrammeRecordChangedJson.class, programme::take));
    }

    /** Known and not counted yet. */
    @Override
    public Set<String> ignored() {
        return Set.of(
                "vn.ocop.product.dossier-changed.v1",
                "vn.ocop.product.dossier-restricted.v1",
                "vn.ocop.product.dossier-forwarded.v1",
                "vn.ocop.product.flags-changed.v1",
                "vn.ocop.assessment.council-changed.v1",
                "vn.ocop.assessment.inspection-concluded.v1",
                "vn.ocop.assessment.revocation-declined.v1",
                "vn.ocop.assessment.decision-corrected.v1",
                "vn.ocop.certification.certificate-expiring.v1",
                "vn.ocop.certification.ip-use-changed.v1");
    }

    private void led(List<ReceivedEvent<ProducerRestrictedJson>> events) {
        led.take(events.stream().map(ReceivedEvent::payload).toList());
    }

    private void erase(List<ReceivedEvent<ProducerRestrictedJson>> events) {
        led.erase(events.stream().map(ReceivedEvent::key).toList());
    }

    private void assessments(List<ReceivedEvent<AssessmentChangedJson>> events) {
        facts.take(events.stream()
                .<Fact>mapMulti((event, found) -> event.payload()
                        .toFact(event.aggregateVersion(), event.time())
                        .ifPresent(found))
                .toList());
        records.take(events.stream()
                .<RecordFact>mapMulti((event, found) -> event.payload()
                        .toStep(event.aggregateVersion(), event.time(), places)
                        .ifPresent(found))
                .toList());
    }

    private void ipRights(List<ReceivedEvent<IpRightChangedJson>> events) {
        records.take(events.stream()
                .map(event -> event.payload().toFact(event.aggregateVersion(), event.time(), places))
                .toList());
    }

    private void qualityCertificates(List<ReceivedEvent<QualityCertificateChangedJson>> events) {
        records.take(events.stream()
                .map(event -> event.payload().toFact(event.aggregateVersion(), event.time()))
                .toList());
    }

    private EventHandler<CertificateChangedJson> certificate(String name, Kind kind) {
        return facts(
                "vn.ocop.certification." + name + ".v1",
                CertificateChangedJson.class,
                event -> Optional.of(event.payload().toFact(kind, event.aggregateVersion(), event.time(), places)));
    }

    /** A decision that is taken back or moved is a further fact; the certificate's own events tell the rest. */
    private EventHandler<ResultRevisedJson> revised(String change) {
        return facts("vn.ocop.assessment.result-" + change + ".v1", ResultRevisedJson.class, event -> event.payload()
                .toFact(event.aggregateVersion(), event.time()));
    }

    private <T> EventHandler<T> facts(
            String type, Class<T> payload, Function<ReceivedEvent<T>, Optional<? extends Fact>> fact) {
        return on(
                type,
                payload,
                events -> facts.take(events.stream()
                        .<Fact>mapMulti((event, found) -> fact.apply(event).ifPresent(found))
                        .toList()));
    }

    private <T> EventHandler<T> on(String type, Class<T> payload, Consumer<List<ReceivedEvent<T>>> take) {
        return new EventHandler<>(type, payload, events -> {
            take.accept(events);
            watermark.applied(
                    events.getFirst().topic().name(),
                    events.stream().map(ReceivedEvent::time).toList());
        });
    }
}
