package vn.ocop.platform.audit;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
@DefaultBean
class NoAuditCurtain implements AuditCurtain {

    @Override
    public String hidden() {
        return "false";
    }
}
