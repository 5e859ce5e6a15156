package vn.ocop.product.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.ids.Ids;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.listing.TextQuery;

/** Registration and change of producers. */
@ApplicationScoped
class ProducerUseCases {

    private final ProducerStore store;
    private final ProducerRecordUseCases records;
    private final AccessUseCases access;
    private final PlaceUseCases places;
    private final Caller caller;
    private final Clock clock;

    ProducerUseCases(
            ProducerStore store,
            ProducerRecordUseCases records,
            AccessUseCases access,
            PlaceUseCases places,
            Caller caller,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.access = access;
        this.places = places;
        this.caller = caller;
        this.clock = clock;
    }

    /** The account that registers is the producer's first; an office registers for others and gets no account. */
    @Transactional
    ProducerRow register(ProducerRequestJson request) {
        var area = check(request);
        var byOffice = !caller.has(Roles.PRODUCER);
        if (byOffice) {
            access.requireOffice(area);
        }
        var row = new ProducerRow();
        row.id = Ids.next();
        row.origin = "REGISTERED";
        row.createdAt = clock.instant();
        take(row, request, area);
        store.persistAndFlush(row);
        records.registered(row, request, byOffice ? null : caller.username());
        return row;
    }

    @Transactional
    ProducerRow change(UUID id, IfMatch ifMatch, ProducerRequestJson request) {
        var row = store.lock(id);
        access.requireOwnerOrOffice(id, areaOf(row));
        ifMatch.check(row.version);
        var area = check(request);
        if (!access.owns(id)) {
            access.requireOffice(area);
        }
        take(row, request, area);
        row.importedAt = null;
        row.changes++;
        store.flush();
        records.changed(row, request);
        return row;
    }

    private Area check(ProducerRequestJson request) {
        var check = new InputCheck();
        var area = places.commune(request.communeCode(), check);
        var registration = request.registration();
        if (registration != null) {
            places.notInFuture("/registration/issuedOn", registration.issuedOn(), check);
        }
        places.notInFuture("/foundedOn", request.foundedOn(), check);
        var person = request.representative();
        if (person != null && !person.agreesOnMinority()) {
            check.reject("/representative/ethnicMinority", "contradicts", "/representative/ethnicity");
        }
        check.throwIfAny();
        return area;
    }

    private static void take(ProducerRow row, ProducerRequestJson request, Area area) {
        row.name = request.name().strip();
        row.foldedName = TextQuery.words(request.name());
        row.type = request.type();
        row.communeCode = Objects.requireNonNull(area.commune());
        row.provinceCode = Objects.requireNonNull(area.province());
    }

    static Area areaOf(ProducerRow row) {
        return Area.of(row.provinceCode, row.communeCode);
    }
}
