package vn.ocop.certification.verification;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.MessageBundle;

@ApplicationScoped
class VerificationMessages implements MessageBundle {

    @Override
    public String baseName() {
        return "messages/verification";
    }
}
