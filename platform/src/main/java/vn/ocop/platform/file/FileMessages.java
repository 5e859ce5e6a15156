package vn.ocop.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.MessageBundle;

@ApplicationScoped
class FileMessages implements MessageBundle {

    @Override
    public String baseName() {
        return "messages/file";
    }
}
