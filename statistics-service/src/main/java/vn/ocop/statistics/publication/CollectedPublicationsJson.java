package vn.ocop.statistics.publication;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.ocop.platform.ids.Ids;

/** The resource {@code publications/external.json}: national figures collected from public pages, each with its source (ADR-0170). */
final class CollectedPublicationsJson {

    private CollectedPublicationsJson() {}

    /** @param key stable: the same publication always gets the same id */
    record Collected(String key, NewPublicationJson publication) {

        UUID id() {
            return Ids.named("statistics-publication/collected", key);
        }
    }

    static List<Collected> load() {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        try (var in = CollectedPublicationsJson.class.getResourceAsStream("/publications/external.json")) {
            return List.of(json.readValue(Objects.requireNonNull(in), Collected[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
