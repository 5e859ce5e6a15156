package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.dossier.OfficeReceiptJson.Level;

/** The province's line in the office part of Form 01. */
@ApplicationScoped
class ProvincialReceiptUseCases {

    private final DossierStore store;
    private final ReceiptStore book;
    private final RecordUseCases records;
    private final Caller caller;
    private final Clock clock;

    ProvincialReceiptUseCases(
            DossierStore store, ReceiptStore book, RecordUseCases records, Caller caller, Clock clock) {
        this.store = store;
        this.book = book;
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Entered receive(UUID id, IfMatch ifMatch, ProvincialReceiptJson json) {
        var row = store.lock(id);
        caller.requireArea(row.area());
        ifMatch.check(row.version);
        if (!(row.toDomain() instanceof Dossier.WithProvince)) {
            throw new Refused(new DossierRefusal.WrongState(id, row.state));
        }
        json.check(Objects.requireNonNull(row.forwardedOn), VietnamTime.today(clock));
        var entry = new OfficeReceiptJson(
                Level.PROVINCE,
                json.slipNumber().strip(),
                json.receivedOn(),
                json.receiver().strip(),
                null,
                null,
                null,
                clock.instant());
        if (!book.add(id, entry, caller.username())) {
            throw new Refused(new DossierRefusal.AlreadyReceived(id));
        }
        records.stored(row, "RECEIVED_BY_PROVINCE", json);
        return new Entered(entry, row.version);
    }

    /** @param version of the dossier, for the ETag */
    record Entered(OfficeReceiptJson receipt, long version) {}
}
