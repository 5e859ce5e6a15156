package vn.ocop.platform.rows;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.MessageBundle;

@ApplicationScoped
class RowMessages implements MessageBundle {

    @Override
    public String baseName() {
        return "messages/rows";
    }
}
