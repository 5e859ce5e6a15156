package vn.ocop.product.dossier;

import java.util.List;
import java.util.UUID;
import vn.ocop.criteria.completeness.Missing;
import vn.ocop.platform.problem.Refusal;

/** Every "no" about dossiers. */
public sealed interface DossierRefusal extends Refusal {

    /** The step does not belong to the state that the dossier is in. */
    record WrongState(UUID id, DossierState state) implements DossierRefusal {}

    record Incomplete(UUID id, List<Missing> missing) implements DossierRefusal {}

    /** This kind of dossier may not be opened now; the option says why and from when. */
    record KindNotOpen(FilingOption option) implements DossierRefusal {}
}
