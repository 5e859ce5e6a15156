package vn.ocop.certification.iplife;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The resource {@code ipright/terms.json}. */
public final class TermRulesJson {

    private TermRulesJson() {}

    /** Read at the first use. */
    private static final class Loaded {
        static final TermRules RULES = load();
    }

    public static TermRules rules() {
        return Loaded.RULES;
    }

    private static TermRules load() {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        try (var in = TermRulesJson.class.getResourceAsStream("/ipright/terms.json")) {
            return json.readValue(Objects.requireNonNull(in), TermRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
