package vn.ocop.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.ocop.platform.event.EventType;
import vn.ocop.platform.event.Topic;
import vn.ocop.platform.event.Topics;

/** docs/events.md, docs/events/*.schema.json and docs/asyncapi.yaml say what the services send (ADR-0019). */
class EventDocumentsTest {

    private static final String END = ".schema.json";
    private static final Pattern NAME = Pattern.compile("`(vn\\.ocop\\.[a-z0-9.-]+\\.v\\d+)`");

    @BeforeAll
    static void writesThemWhenAsked() throws IOException {
        if (Boolean.getBoolean("ocop.docs.write")) {
            for (var event : EventTypes.all()) {
                Files.writeString(
                        Checkout.path("docs/events/" + event.name() + END), EventSchemas.print(EventSchemas.of(event)));
            }
        }
    }

    static List<EventType<?>> events() {
        assumeTrue(EventTypes.areBuilt(), "the services are not built");
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("events")
    void a_schema_is_what_its_record_says(EventType<?> event) {
        var file = Checkout.path("docs/events/" + event.name() + END);

        assertTrue(Files.exists(file), "no schema; -Docop.docs.write=true writes it");
        assertEquals(
                EventSchemas.print(EventSchemas.of(event)), Checkout.text(file), "-Docop.docs.write=true writes it");
    }

    @Test
    void every_document_names_the_same_types() {
        var sent = sorted(events().stream().map(EventType::name));
        var files = Checkout.below("docs/events", END).stream()
                .map(file -> file.getFileName().toString().replace(END, ""));
        var told = NAME.matcher(Checkout.text("docs/events.md")).results().map(match -> match.group(1));
        var messages = Checkout.each(Checkout.yaml("docs/asyncapi.yaml").at("/components/messages"))
                .map(message -> message.path("name").asText());

        assertEquals(sent, sorted(files), "docs/events/");
        assertEquals(sent, sorted(told), "docs/events.md");
        assertEquals(sent, sorted(messages), "docs/asyncapi.yaml");
    }

    @Test
    void the_channels_are_the_topics_and_each_carries_its_own_types() {
        var asyncapi = Checkout.yaml("docs/asyncapi.yaml");

        assertEquals("3.0.0", asyncapi.path("asyncapi").asText());
        assertEquals(Topics.ALL.size(), asyncapi.path("channels").size());
        for (var topic : Topics.ALL) {
            var channel = asyncapi.path("channels").path(channel(topic));
            var sent = events().stream()
                    .filter(event -> event.topic().equals(topic)
                            || Topics.ofImports(event.topic()).stream().anyMatch(topic::equals))
                    .map(EventType::name);
            var told = Checkout.each(channel.path("messages")).map(message -> name(asyncapi, message));

            assertEquals(topic.name(), channel.path("address").asText());
            assertEquals(sorted(sent), sorted(told), topic.name());
        }
    }

    @Test
    void open_topics_carry_no_attribute_of_a_person() {
        var personal = Set.of(
                "gender",
                "ethnicMinority",
                "disability",
                "phone",
                "email",
                "address",
                "accounts",
                "representative",
                "consultants");
        for (var event : events()) {
            if (!event.topic().equals(Topics.PRODUCT_RESTRICTED)) {
                for (var name : personal) {
                    assertTrue(EventSchemas.of(event).findValue(name) == null, event.name() + " carries " + name);
                }
            }
        }
    }

    private static SortedSet<String> sorted(Stream<String> names) {
        var sorted = new TreeSet<String>();
        names.forEach(sorted::add);
        return sorted;
    }

    private static String name(JsonNode asyncapi, JsonNode reference) {
        var message = asyncapi.at(reference.path("$ref").asText().substring(1));
        var name = message.path("name").asText();
        assertEquals("./events/" + name + END, message.at("/payload/$ref").asText());
        return name;
    }

    private static String channel(Topic topic) {
        return topic.name().replaceAll("^ocop\\.|\\.v1$", "");
    }
}
