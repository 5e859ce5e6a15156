package vn.ocop.product.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a kind of dossier may be opened about a product today.
 *
 * @param reason why not; null if it may
 * @param from first day on which it may be, where that is known
 * @param until last day
 */
public record FilingOption(
        DossierKind kind,
        @Nullable Reason reason,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Re-assessment is lodged 180 to 120 days before the certificate ends (Decision 26/2026, Article 7.6). */
    static final int WINDOW_OPENS_DAYS = 180;

    static final int WINDOW_CLOSES_DAYS = 120;

    /** Since when there is a window; for whom it had passed by then, Article 12 provides. */
    static final LocalDate WINDOW_SINCE = LocalDate.of(2026, 5, 22);

    private static final int HIGHEST = 5;

    /** Why a kind may not be opened. */
    public enum Reason {
        DOSSIER_UNDER_WAY,
        NO_PRODUCT_SET,
        ALREADY_RECOGNISED,
        NOT_RECOGNISED,
        HIGHEST_STARS,
        TOO_EARLY,
        TOO_LATE,
        PRODUCER_TYPE_MAY_NOT_APPLY
    }

    /**
     * What decides about filing.
     *
     * @param classified whether the product has a set of the decision in force
     * @param recognition the certificate in force today; null if there is none
     */
    record Standing(
            boolean dossierUnderWay,
            boolean classified,
            @Nullable Recognition recognition) {}

    /** @param validUntil last legal day of the certificate */
    record Recognition(int stars, LocalDate validUntil) {}

    boolean open() {
        return reason == null;
    }

    /** The same to a producer whose type may not apply with the product's set; a reason that stands already goes first. */
    FilingOption withoutRight() {
        return open() ? new FilingOption(kind, Reason.PRODUCER_TYPE_MAY_NOT_APPLY, null, null) : this;
    }

    static List<FilingOption> all(Standing standing, LocalDate today) {
        return Stream.of(DossierKind.values())
                .map(kind -> of(kind, standing, today))
                .toList();
    }

    static FilingOption of(DossierKind kind, Standing standing, LocalDate today) {
        if (standing.dossierUnderWay()) {
            return new FilingOption(kind, Reason.DOSSIER_UNDER_WAY, null, null);
        }
        if (!standing.classified()) {
            return new FilingOption(kind, Reason.NO_PRODUCT_SET, null, null);
        }
        var recognition = standing.recognition();
        return switch (kind) {
            case FIRST -> first(recognition);
            case UPGRADE -> upgrade(recognition);
            case REASSESSMENT -> reassessment(recognition, today);
        };
    }

    private static FilingOption first(@Nullable Recognition recognition) {
        return recognition == null
                ? new FilingOption(DossierKind.FIRST, null, null, null)
                : new FilingOption(
                        DossierKind.FIRST,
                        Reason.ALREADY_RECOGNISED,
                        recognition.validUntil().plusDays(1),
                        null);
    }

    private static FilingOption upgrade(@Nullable Recognition recognition) {
        if (recognition == null) {
            return new FilingOption(DossierKind.UPGRADE, Reason.NOT_RECOGNISED, null, null);
        }
        var reason = recognition.stars() == HIGHEST ? Reason.HIGHEST_STARS : null;
        return new FilingOption(DossierKind.UPGRADE, reason, null, recognition.validUntil());
    }

    private static FilingOption reassessment(@Nullable Recognition recognition, LocalDate today) {
        if (recognition == null) {
            return new FilingOption(DossierKind.REASSESSMENT, Reason.NOT_RECOGNISED, null, null);
        }
        var from = recognition.validUntil().minusDays(WINDOW_OPENS_DAYS);
        var until = recognition.validUntil().minusDays(WINDOW_CLOSES_DAYS);
        if (until.isBefore(WINDOW_SINCE)) {
            return transition(recognition, today);
        }
        var reason = today.isBefore(from) ? Reason.TOO_EARLY : today.isAfter(until) ? Reason.TOO_LATE : null;
        return new FilingOption(DossierKind.REASSESSMENT, reason, from, until);
    }

    /** The window could not be met: as long as the certificate is in force, also by an extension (ADR-0102). */
    private static FilingOption transition(Recognition recognition, LocalDate today) {
        var reason = today.isBefore(WINDOW_SINCE)
                ? Reason.TOO_EARLY
                : today.isAfter(recognition.validUntil()) ? Reason.TOO_LATE : null;
        return new FilingOption(DossierKind.REASSESSMENT, reason, WINDOW_SINCE, recognition.validUntil());
    }
}
