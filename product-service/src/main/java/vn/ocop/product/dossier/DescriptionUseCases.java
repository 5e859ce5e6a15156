package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.product.access.AccessUseCases;

/** What the producer says in Form 02 beside the scores. */
@ApplicationScoped
class DescriptionUseCases {

    private final DossierStore store;
    private final FormFactStore facts;
    private final RecordUseCases records;
    private final AccessUseCases access;

    DescriptionUseCases(DossierStore store, FormFactStore facts, RecordUseCases records, AccessUseCases access) {
        this.store = store;
        this.facts = facts;
        this.records = records;
        this.access = access;
    }

    Described read(UUID id) {
        var row = store.read(id);
        access.requireReader(id, row.producerId, row.area());
        return new Described(facts.description(id), row.version);
    }

    @Transactional
    Described replace(UUID id, IfMatch ifMatch, SelfDescriptionJson description) {
        var row = store.lock(id);
        access.requireOwner(row.producerId);
        ifMatch.check(row.version);
        row.toDomain().draft();
        var checked = description.checked();
        facts.replaceDescription(id, checked);
        records.stored(row, "SELF_DESCRIBED", checked);
        return new Described(checked, row.version);
    }

    /** @param version of the dossier, for the ETag */
    record Described(SelfDescriptionJson description, long version) {}
}
