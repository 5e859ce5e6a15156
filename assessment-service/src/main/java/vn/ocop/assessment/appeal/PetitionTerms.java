package vn.ocop.assessment.appeal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Terms of one law, in calendar days; the day that starts a term does not count (ADR-0090).
 *
 * @param from first day on which it applies
 * @param appealDays to appeal, from the receipt of what is appealed
 * @param acceptDays to accept or say why not, from the filing
 * @param resolveDays to resolve, from the acceptance
 * @param complexDays the same for a complex matter
 * @param remoteDays the same where travel is difficult
 * @param remoteComplexDays the same for both
 */
record PetitionTerms(
        LocalDate from,
        int appealDays,
        int acceptDays,
        int resolveDays,
        int complexDays,
        int remoteDays,
        int remoteComplexDays) {

    /** @throws IllegalArgumentException if a term is below a day */
    PetitionTerms {
        if (Math.min(Math.min(appealDays, acceptDays), Math.min(resolveDays, remoteDays)) < 1
                || complexDays < resolveDays
                || remoteComplexDays < remoteDays) {
            throw new IllegalArgumentException("terms from " + from);
        }
    }

    /** Days of an obstacle inside the term are not counted (Article 9). */
    LocalDate lastDayToAppeal(LocalDate receivedOn, @Nullable Obstacle obstacle) {
        var last = receivedOn.plusDays(appealDays);
        if (obstacle == null) {
            return last;
        }
        var begins = obstacle.from().isAfter(receivedOn) ? obstacle.from() : receivedOn.plusDays(1);
        return begins.isAfter(last) || obstacle.until().isBefore(begins)
                ? last
                : last.plusDays(ChronoUnit.DAYS.between(begins, obstacle.until()) + 1);
    }

    LocalDate acceptBy(LocalDate filedOn) {
        return filedOn.plusDays(acceptDays);
    }

    LocalDate resolveBy(LocalDate acceptedOn, boolean complex, boolean remote) {
        if (remote) {
            return acceptedOn.plusDays(complex ? remoteComplexDays : remoteDays);
        }
        return acceptedOn.plusDays(complex ? complexDays : resolveDays);
    }

    /**
     * Illness, disaster, mission or study far away, or another objective obstacle.
     *
     * @param until last day of it, not before {@code from}
     */
    record Obstacle(LocalDate from, LocalDate until, String reason) {

        /** @throws IllegalArgumentException if it ends before it begins */
        Obstacle {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("obstacle from %s to %s".formatted(from, until));
            }
        }
    }
}
