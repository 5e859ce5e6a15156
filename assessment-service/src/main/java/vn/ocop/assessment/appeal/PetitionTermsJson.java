package vn.ocop.assessment.appeal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The resource {@code law/petitions.json}; fields for people (legal basis, source) are skipped. */
record PetitionTermsJson(List<PetitionTerms> regimes) {

    /** Read at the first use. */
    private static final class Loaded {
        static final PetitionTermsJson TERMS = load();
    }

    /** The terms of the law that applied on a day. */
    static PetitionTerms on(LocalDate day) {
        return Loaded.TERMS.regimes.stream()
                .filter(terms -> !day.isBefore(terms.from()))
                .max(Comparator.comparing(PetitionTerms::from))
                .orElseThrow();
    }

    private static PetitionTermsJson load() {
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = PetitionTermsJson.class.getResourceAsStream("/law/petitions.json")) {
            return json.readValue(Objects.requireNonNull(in), PetitionTermsJson.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
