package vn.ocop.assessment.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The legal bases through time, oldest first, and the passage to the one in force. */
public record Law(List<LegalBasis> bases, Transition transition) {

    /** @throws IllegalArgumentException if a basis is replaced by an unknown one, or the transition names one */
    public Law {
        bases = List.copyOf(bases);
        for (var basis : bases) {
            requireKnown(bases, basis.replacedBy());
        }
        for (var former : transition.formerBases()) {
            requireKnown(bases, former);
        }
    }

    public Optional<LegalBasis> basis(String code) {
        return bases.stream().filter(basis -> basis.code().equals(code)).findFirst();
    }

    /** Those under which a decision could be signed on the day. */
    public List<LegalBasis> on(LocalDate day) {
        return bases.stream().filter(basis -> basis.fits(day, day)).toList();
    }

    private static void requireKnown(List<LegalBasis> bases, @Nullable String code) {
        if (code != null && bases.stream().noneMatch(basis -> basis.code().equals(code))) {
            throw new IllegalArgumentException("no such legal basis: " + code);
        }
    }
}
