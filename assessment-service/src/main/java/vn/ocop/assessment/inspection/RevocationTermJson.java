package vn.ocop.assessment.inspection;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The resource {@code law/inspections.json}; fields for people are skipped. */
record RevocationTermJson(List<RegimeJson> regimes) {

    /** @param revocationDays calendar days from the conclusion */
    record RegimeJson(LocalDate from, String legalBasis, int revocationDays) {

        LocalDate revokeBy(LocalDate concludedOn) {
            return concludedOn.plusDays(revocationDays);
        }
    }

    /** Read at the first use. */
    private static final class Loaded {
        static final RevocationTermJson TERMS = load();
    }

    /** The law that applied on a day; the first we hold for an earlier one. */
    static RegimeJson on(LocalDate day) {
        var byDay = Comparator.comparing(RegimeJson::from);
        return Loaded.TERMS.regimes.stream()
                .filter(regime -> !day.isBefore(regime.from()))
                .max(byDay)
                .or(() -> Loaded.TERMS.regimes.stream().min(byDay))
                .orElseThrow();
    }

    private static RevocationTermJson load() {
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var in = RevocationTermJson.class.getResourceAsStream("/law/inspections.json")) {
            return json.readValue(Objects.requireNonNull(in), RevocationTermJson.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
