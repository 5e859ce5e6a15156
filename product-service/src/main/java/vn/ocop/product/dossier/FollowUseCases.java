package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/** Moves a dossier to where the councils say it is. */
@ApplicationScoped
public class FollowUseCases {

    private final DossierStore store;
    private final RecordUseCases records;

    FollowUseCases(DossierStore store, RecordUseCases records) {
        this.store = store;
        this.records = records;
    }

    /** @param content what was learned, for the audit's hash */
    @Transactional(TxType.MANDATORY)
    public void follow(UUID dossierId, DossierState state, Object content) {
        var row = store.lock(dossierId);
        if (row.state == state) {
            return;
        }
        row.reopened |= row.state == DossierState.DECIDED;
        row.state = state;
        records.announced(row, state.name(), content);
    }

    /** For a fact that the dossier shows and that does not move it. */
    @Transactional(TxType.MANDATORY)
    public void learn(UUID dossierId, String change, Object content) {
        records.stored(store.lock(dossierId), change, content);
    }
}
