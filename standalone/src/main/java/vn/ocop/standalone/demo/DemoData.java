package vn.ocop.standalone.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The committed file {@code demo/ocop-demo.json}; its header says what is real in it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DemoData(List<Result> decidedElsewhere, List<Candidate> simulatedRound) {

    /** A result decided elsewhere. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Result(
            int row, List<String> marks, int stars, Product product, Producer producer, Decision decision) {}

    /** A product that goes through the whole flow. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Candidate(List<String> marks, int stars, Product product, Producer producer) {}

    /** @param communeCode today's; null in the simulated round, which has the commune of its accounts */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Product(
            String name,
            int set,
            @Nullable String formerGroup,
            @Nullable String communeCode,
            String provinceCode) {}

    /** @param key the same for all products of one producer; null in the simulated round, where the name tells */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Producer(@Nullable String key, String name, String type) {}

    /**
     * @param number null where the page prints none
     * @param datePrecision DAY, YEAR or UNKNOWN
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Decision(
            @Nullable String number,
            String signedOn,
            String datePrecision,
            String issuerLevel,
            @Nullable String issuerCode,
            String issuerName,
            String legalBasis) {}

    public static DemoData load() {
        try (var file = Objects.requireNonNull(DemoData.class.getResourceAsStream("/demo/ocop-demo.json"))) {
            return new ObjectMapper().readValue(file, DemoData.class);
        } catch (IOException e) {
            throw new UncheckedIOException("demo/ocop-demo.json", e);
        }
    }
}
