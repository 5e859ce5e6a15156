package vn.ocop.criteria.completeness;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A paper that the dossier holds; one paper may serve many criteria.
 *
 * @param type code of a {@link DocumentType}
 * @param criteria which criteria it proves; empty = any that asks for its type
 * @param validUntil last day of validity (Vietnam), or null without end
 */
public record HeldDocument(
        String type, Set<String> criteria, @Nullable LocalDate validUntil) {

    public HeldDocument {
        criteria = Set.copyOf(criteria);
    }

    boolean proves(String documentType, @Nullable String criterion) {
        return type.equals(documentType) && (criterion == null || criteria.isEmpty() || criteria.contains(criterion));
    }

    boolean validOn(LocalDate day) {
        return validUntil == null || !day.isAfter(validUntil);
    }
}
