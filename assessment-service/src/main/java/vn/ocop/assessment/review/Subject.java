package vn.ocop.assessment.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is assessed; fixed when the assessment opens, so a later change of the product does not reach it.
 *
 * @param upgradeFrom stars that the product had when an upgrade was sent up; null for other dossiers, or where none are known
 */
public record Subject(
        UUID dossierId,
        int dossierVersion,
        String dossierKind,
        Product product,
        Producer producer,
        String criteriaVersion,
        @Nullable Integer upgradeFrom,
        @Nullable UUID previousId) {

    public record Product(
            UUID id, String name, int set, @Nullable String code, String communeCode, String provinceCode) {}

    public record Producer(
            UUID id, String name, String type, @Nullable String communeCode) {}

    /** Article 7.6: written opinions within a term instead of a round. */
    public boolean isReassessment() {
        return dossierKind.equals("REASSESSMENT");
    }

    public Subject after(UUID earlier) {
        return new Subject(
                dossierId, dossierVersion, dossierKind, product, producer, criteriaVersion, upgradeFrom, earlier);
    }

    /** Article 7.5. */
    public boolean isUpgrade() {
        return dossierKind.equals("UPGRADE");
    }

    public Subject upgradingFrom(@Nullable Integer stars) {
        return new Subject(
                dossierId, dossierVersion, dossierKind, product, producer, criteriaVersion, stars, previousId);
    }
}
