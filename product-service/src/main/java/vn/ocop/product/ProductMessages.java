package vn.ocop.product;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.MessageBundle;

@ApplicationScoped
class ProductMessages implements MessageBundle {

    @Override
    public String baseName() {
        return "messages/product";
    }
}
