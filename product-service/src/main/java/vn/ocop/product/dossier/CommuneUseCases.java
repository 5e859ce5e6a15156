package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.ocop.platform.http.IfMatch;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.time.VietnamTime;

/** The commune's work on a dossier: receipt, report, and forwarding to the province. */
@ApplicationScoped
class CommuneUseCases {

    private final DossierStore store;
    private final ReceiptUseCases receipts;
    private final ReceiptStore book;
    private final ReportStore reports;
    private final ForwardingUseCases forwarding;
    private final RecordUseCases records;
    private final Caller caller;
    private final Clock clock;

    CommuneUseCases(
            DossierStore store,
            ReceiptUseCases receipts,
            ReceiptStore book,
            ReportStore reports,
            ForwardingUseCases forwarding,
            RecordUseCases records,
            Caller caller,
            Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.book = book;
        this.reports = reports;
        this.forwarding = forwarding;
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    DossierRow receive(UUID id, IfMatch ifMatch, ReceiptJson json) {
        var row = lockInArea(id);
        ifMatch.check(row.version);
        var submitted = row.toDomain().submitted();
        var receipt = json.toDomain();
        var numbers = receipts.give(row, submitted, receipt);
        row.take(submitted.receive(receipt), receipt, numbers.slip(), numbers.dueOn());
        book.add(id, entry(receipt, numbers), caller.username());
        records.announced(row, "RECEIVED", json);
        return row;
    }

    private OfficeReceiptJson entry(Receipt receipt, ReceiptUseCases.Numbers numbers) {
        return new OfficeReceiptJson(
                OfficeReceiptJson.Level.COMMUNE,
                numbers.slip(),
                receipt.receivedOn(),
                receipt.receiver(),
                numbers.productCode(),
                receipt.samplesOrNone(),
                numbers.dueOn(),
                clock.instant());
    }

    @Transactional
    DossierRow report(UUID id, IfMatch ifMatch, CommuneReportJson json) {
        var row = lockInArea(id);
        ifMatch.check(row.version);
        var today = VietnamTime.today(clock);
        var received = row.toDomain().received();
        var report = json.toDomain(received.receivedOn(), today);
        row.state = received.report(report).state();
        reports.store(id, json, caller.username(), clock.instant());
        forwardedOn(row, report, today);
        records.announced(row, row.state.name(), json);
        if (report instanceof CommuneReport.Forward forward) {
            forwarding.forward(row, forward, null);
        }
        return row;
    }

    private static void forwardedOn(DossierRow row, CommuneReport report, LocalDate today) {
        row.forwardedOn = report instanceof CommuneReport.Forward ? today : null;
    }

    private DossierRow lockInArea(UUID id) {
        var row = store.lock(id);
        caller.requireArea(row.area());
        return row;
    }
}
