package vn.ocop.certification.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.ocop.certification.register.RegisterUseCases;
import vn.ocop.platform.event.EventConsumerDefinition;
import vn.ocop.platform.event.EventHandler;
import vn.ocop.platform.event.ReceivedEvent;
import vn.ocop.platform.event.Topic;
import vn.ocop.platform.event.Topics;

/** Results decided elsewhere, in a lane of their own so that a push of a million never delays a live decision. */
@ApplicationScoped
class ImportConsumer implements EventConsumerDefinition {

    private final RegisterUseCases register;

    ImportConsumer(RegisterUseCases register) {
        this.register = register;
    }

    @Override
    public String name() {
        return "certification-imports";
    }

    @Override
    public List<Topic> topics() {
        return List.of(Topics.ASSESSMENT_IMPORTS);
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return List.of(
                new EventHandler<>("vn.ocop.assessment.result-imported.v1", ResultImportedJson.class, this::imported));
    }

    private void imported(List<ReceivedEvent<ResultImportedJson>> events) {
        register.issue(events.stream()
                .map(ReceivedEvent::payload)
                .filter(ResultImportedJson::earnsCertificate)
                .map(ResultImportedJson::toDomain)
                .toList());
    }
}
