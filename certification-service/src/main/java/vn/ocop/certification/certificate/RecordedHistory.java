package vn.ocop.certification.certificate;

import java.time.Instant;
import java.util.List;

/** The certificates of one product with the moments at which each part of their lives was recorded: what was known when (ADR-0132). */
public record RecordedHistory(List<Life> lives) {

    /**
     * @param issued without anything that happened later
     * @param at when the register wrote it
     */
    public record Life(Certificate issued, Instant at, List<RecordedFact> facts) {

        private Certificate knownAt(Instant moment) {
            return facts.stream()
                    .filter(recorded -> !recorded.at().isAfter(moment))
                    .map(RecordedFact::fact)
                    .reduce(issued, Certificate::with, (_, later) -> later);
        }
    }

    public record RecordedFact(Fact fact, Instant at) {}

    public RecordedHistory {
        lives = List.copyOf(lives);
    }

    /** As anyone could know them at that moment; supersession follows from those that were there. */
    public ProductHistory at(Instant moment) {
        return new ProductHistory(lives.stream()
                .filter(life -> !life.at().isAfter(moment))
                .map(life -> life.knownAt(moment))
                .toList());
    }
}
