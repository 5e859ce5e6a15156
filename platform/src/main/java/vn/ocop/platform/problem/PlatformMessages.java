package vn.ocop.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class PlatformMessages implements MessageBundle {

    @Override
    public String baseName() {
        return "messages/platform";
    }
}
