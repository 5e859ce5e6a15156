package vn.ocop.assessment.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Text;

/**
 * A decision of the Prime Minister under which stars were given, with the days on which decisions could be signed under it
 * (ADR-0065).
 *
 * @param until last day, by what replaced it; null while in force
 * @param replacedBy code of that; null while in force
 * @param powers who could give which stars
 */
public record LegalBasis(
        String code,
        Text title,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String replacedBy,
        List<Power> powers) {

    public LegalBasis {
        powers = List.copyOf(powers);
    }

    /** @param until last day on which that authority could; null as long as the basis itself */
    public record Power(
            IssuerLevel level,
            List<Integer> stars,
            @Nullable LocalDate until) {

        public Power {
            stars = List.copyOf(stars);
        }

        private boolean covers(IssuerLevel other, int given, LocalDate first) {
            return level == other && stars.contains(given) && (until == null || !first.isAfter(until));
        }
    }

    /** Whether a decision signed on one of these days can rest on it. */
    public boolean fits(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && (until == null || !first.isAfter(until));
    }

    /** Whether that authority could give these stars on a day not before the first. */
    public boolean allows(IssuerLevel level, int stars, LocalDate first) {
        return powers.stream().anyMatch(power -> power.covers(level, stars, first));
    }
}
