package vn.ocop.product.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.event.EventConsumerDefinition;
import vn.ocop.platform.event.EventHandler;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.event.Topic;
import vn.ocop.platform.event.Topics;

/** Results decided elsewhere bring products that this service has not seen. */
@ApplicationScoped
class ImportConsumer implements EventConsumerDefinition {

    private final ImportUseCases useCases;

    ImportConsumer(ImportUseCases useCases) {
        this.useCases = useCases;
    }

    @Override
    public String name() {
        return "product-imports";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topics.ASSESSMENT_IMPORTS);
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return List.of(
                on("result-imported", ResultImported.class, result -> result),
                on("result-corrected", ResultCorrected.class, ResultCorrected::result));
    }

    private <T> EventHandler<T> on(String change, Class<T> payload, Function<T, ResultImported> result) {
        return new EventHandler<>(
                "vn.ocop.assessment." + change + ".v1",
                payload,
                events -> useCases.take(
                        events.stream().map(ReceivedEvent::payload).map(result).toList()));
    }

    /** What befell a recognition is told by its certificate; a product stays, whatever became of its result. */
    @Override
    public Set<String> ignored() {
        return Set.of(
                "vn.ocop.assessment.result-revoked.v1",
                "vn.ocop.assessment.result-extended.v1",
                "vn.ocop.assessment.result-voided.v1");
    }

    /** The whole state of a result from the correction on. */
    record ResultCorrected(ResultImported result) {}

    /**
     * The fields of an imported result that the register needs.
     *
     * @param externalProductCode the product's code in the source system
     * @param otherCodes its codes in further systems, by system
     * @param recordedAt orders the results about one product, whatever the order of arrival
     */
    record ResultImported(
            UUID resultId,
            String sourceSystem,
            @Nullable String externalProductCode,
            UUID productId,
            UUID producerId,
            ImportedProduct product,
            ImportedProducer producer,
            ImportedDecision decision,
            Instant recordedAt,
            @Nullable Map<String, String> otherCodes) {}

    /** @param communeCodeValidOn a day on which the commune's code holds; null means today */
    record ImportedProduct(
            String name,
            @Nullable Integer set,
            @Nullable String formerGroup,
            String communeCode,
            @Nullable String provinceCode,
            @Nullable LocalDate communeCodeValidOn) {}

    record ImportedProducer(
            String name, String type, @Nullable String communeCode) {}

    record ImportedDecision(LocalDate signedOn) {}
}
