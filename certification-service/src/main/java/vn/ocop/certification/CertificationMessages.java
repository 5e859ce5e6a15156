package vn.ocop.certification;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.MessageBundle;

@ApplicationScoped
class CertificationMessages implements MessageBundle {

    @Override
    public String baseName() {
        return "messages/certification";
    }
}
