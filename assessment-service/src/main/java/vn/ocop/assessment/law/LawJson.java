package vn.ocop.assessment.law;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The resource {@code law/legal-bases.json}; fields for people (source, note) are skipped. */
public record LawJson(List<LegalBasis> bases, Transition transition) {

    /** Read at the first use. */
    private static final class Loaded {
        static final Law LAW = load();
    }

    public static Law law() {
        return Loaded.LAW;
    }

    private static Law load() {
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = LawJson.class.getResourceAsStream("/law/legal-bases.json")) {
            var read = json.readValue(Objects.requireNonNull(in), LawJson.class);
            return new Law(read.bases(), read.transition());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
