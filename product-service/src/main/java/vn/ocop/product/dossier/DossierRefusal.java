package vn.ocop.product.dossier;

import java.util.List;
import java.util.UUID;
import vn.ocop.criteria.completeness.Missing;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about dossiers. */
public sealed interface DossierRefusal extends Refusal {

    /** The step does not belong to the state that the dossier is in. */
    record WrongState(UUID id, DossierState state) implements DossierRefusal {}

    /** The province has noted its receipt of this submission. */
    record AlreadyReceived(UUID id) implements DossierRefusal {}

    /** The commune has not reported on this submission: there is no Form 03. */
    record NotReported(UUID id) implements DossierRefusal {}

    /** No office has taken this submission in: there is no slip. */
    record NotReceived(UUID id) implements DossierRefusal {}

    /** Associations and operating centres take part with tourism services only (Decision 26/2026, Article 3). */
    record TypeMayNotApply(String type, int productSet) implements DossierRefusal {}

    record Incomplete(UUID id, List<Missing> missing) implements DossierRefusal {}

    /** This kind of dossier may not be opened now; the option says why and from when. */
    record KindNotOpen(FilingOption option) implements DossierRefusal {}
}
