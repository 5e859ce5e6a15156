package vn.ocop.product.flag;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import vn.ocop.platform.event.EventConsumerDefinition;
import vn.ocop.platform.event.EventHandler;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.event.Topic;
import vn.ocop.platform.event.Topics;
import vn.ocop.product.flag.ProofRecordStore.Heard;
import vn.ocop.product.flag.RegisterJson.IpRightChanged;
import vn.ocop.product.flag.RegisterJson.IpUseChanged;
import vn.ocop.product.flag.RegisterJson.QualityCertificateChanged;
import vn.ocop.product.flag.RegisterJson.Told;

/** Hears of quality certificates, IP rights and rights to use one, and looks at what rests on them. */
@ApplicationScoped
class RegisterConsumer implements EventConsumerDefinition {

    private static final String PREFIX = "vn.ocop.certification.";

    private final ProofRecordStore register;
    private final RestingStore resting;
    private final FlagUseCases flags;

    RegisterConsumer(ProofRecordStore register, RestingStore resting, FlagUseCases flags) {
        this.register = register;
        this.resting = resting;
        this.flags = flags;
    }

    @Override
    public String name() {
        return "product-proofs";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topics.CERTIFICATION);
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return List.of(
                new EventHandler<>(
                        PREFIX + "quality-certificate-changed.v1", QualityCertificateChanged.class, this::apply),
                new EventHandler<>(PREFIX + "ip-right-changed.v1", IpRightChanged.class, this::apply),
                new EventHandler<>(PREFIX + "ip-use-changed.v1", IpUseChanged.class, this::apply));
    }

    /** The catalogue hears of certificates. */
    @Override
    public Set<String> ignored() {
        return Set.of(
                PREFIX + "certificate-issued.v1",
                PREFIX + "certificate-superseded.v1",
                PREFIX + "certificate-revoked.v1",
                PREFIX + "certificate-withdrawn.v1",
                PREFIX + "certificate-expired.v1",
                PREFIX + "certificate-extended.v1",
                PREFIX + "certificate-expiring.v1");
    }

    <T extends Told> void apply(List<ReceivedEvent<T>> events) {
        var heard = new LinkedHashMap<UUID, Heard>();
        for (var event : events) {
            var each = event.payload().heard(event.time());
            heard.put(each.record().id(), each);
        }
        register.keep(heard);
        var named = heard.values().stream()
                .map(Heard::record)
                .map(record -> Objects.requireNonNullElse(record.rightId(), record.id()))
                .distinct()
                .toList();
        flags.review(resting.naming(named));
    }
}
