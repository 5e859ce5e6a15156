package vn.ocop.assessment.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is assessed; fixed when the assessment opens, so a later change of the product does not reach it. */
public record Subject(
        UUID dossierId,
        int dossierVersion,
        String dossierKind,
        Product product,
        Producer producer,
        String criteriaVersion,
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
        return new Subject(dossierId, dossierVersion, dossierKind, product, producer, criteriaVersion, earlier);
    }
}
