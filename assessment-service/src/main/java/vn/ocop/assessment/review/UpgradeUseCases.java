package vn.ocop.assessment.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import vn.ocop.assessment.register.RegisterStore;

/** Which stars a result must rise above. */
@ApplicationScoped
public class UpgradeUseCases {

    private final RegisterStore register;

    UpgradeUseCases(RegisterStore register) {
        this.register = register;
    }

    /** Of an upgrade, while a certificate is in force that would give way to the result; else none. */
    public Bar bar(Docket docket, LocalDate day) {
        var from = docket.subject().upgradeFrom();
        var product = docket.subject().product().id();
        return from == null || register.inForce(product, day).isEmpty() ? Bar.NONE : new Bar(from);
    }
}
