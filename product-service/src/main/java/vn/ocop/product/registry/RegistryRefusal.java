package vn.ocop.product.registry;

import java.util.UUID;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about producers and products. */
public sealed interface RegistryRefusal extends Refusal {

    /** Associations and operating centres take part with tourism services only (Decision 26/2026, Article 3). */
    record TypeMayNotApply(String type, int productSet) implements RegistryRefusal {}

    /** Set and place decide the form and the code; once a dossier rests on them they stay. */
    record SetAndPlaceFixed(UUID productId) implements RegistryRefusal {}
}
