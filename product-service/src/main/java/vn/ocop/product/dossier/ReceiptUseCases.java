package vn.ocop.product.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.platform.time.WorkingDays;
import vn.ocop.product.catalogue.CodeUseCases;
import vn.ocop.product.numbering.SerialStore;
import vn.ocop.product.numbering.SlipNumber;

/** The numbers that a commune gives at receipt: the slip's, the product's code, and the last day of its own term. */
@ApplicationScoped
class ReceiptUseCases {

    private final CriteriaSets forms;
    private final SerialStore serials;
    private final CodeUseCases codes;
    private final WorkingDays workingDays;
    private final Clock clock;

    ReceiptUseCases(CriteriaSets forms, SerialStore serials, CodeUseCases codes, WorkingDays workingDays, Clock clock) {
        this.forms = forms;
        this.serials = serials;
        this.codes = codes;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @throws InvalidInput if the receipt cannot be */
    Numbers give(DossierRow row, Dossier.Submitted submitted, Receipt receipt) {
        var form = forms.byVersion(row.criteriaVersion).orElseThrow();
        var faults = receipt.faults(submitted.submittedOn(), VietnamTime.today(clock), form.sampleUnits());
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        var on = receipt.receivedOn();
        var serial = serials.next(SerialStore.Kind.RECEIPT_SLIP, row.communeCode, on.getYear());
        var code = codes.codeFor(row.productId, row.area(), on);
        return new Numbers(
                code,
                new SlipNumber(serial, row.provinceCode, row.communeCode, on.getYear()).text(),
                workingDays.plus(on, Receipt.COMMUNE_WORKING_DAYS));
    }

    record Numbers(String productCode, String slip, LocalDate dueOn) {}
}
