package vn.ocop.certification.qualityscheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param usualMonths of validity; absent where it depends on the certificate
 * @param extensionMonths by which it can be kept in force
 * @param endless counts while the product is unchanged
 * @param declaration made by the producer; a record should name its legal basis
 * @param activeFrom first day on which a certificate can begin
 * @param activeUntil last one
 */
public record QualityScheme(
        String code,
        String name,
        @Nullable String scope,
        @Nullable Integer usualMonths,
        int extensionMonths,
        boolean endless,
        boolean declaration,
        @Nullable LocalDate activeFrom,
        @Nullable LocalDate activeUntil,
        @Nullable String note,
        @Nullable String source,
        long version) {

    /** What is worth a second look, and no ground to refuse. */
    public enum Hint {
        LONGER_THAN_USUAL,
        NO_END,
        NO_LEGAL_BASIS
    }

    public boolean activeOn(LocalDate day) {
        return (activeFrom == null || !day.isBefore(activeFrom)) && (activeUntil == null || !day.isAfter(activeUntil));
    }

    /** @param until last day, included; null for no end */
    public List<Hint> hints(LocalDate from, @Nullable LocalDate until, @Nullable String legalBasis) {
        var hints = new ArrayList<Hint>();
        if (until == null && !endless) {
            hints.add(Hint.NO_END);
        }
        if (until != null && usualMonths != null && until.isAfter(from.plusMonths(usualMonths + extensionMonths))) {
            hints.add(Hint.LONGER_THAN_USUAL);
        }
        if (declaration && legalBasis == null) {
            hints.add(Hint.NO_LEGAL_BASIS);
        }
        return List.copyOf(hints);
    }
}
