package vn.ocop.assessment.forms;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.MessageBundle;

/** The service's texts, Vietnamese and English. */
@ApplicationScoped
class AssessmentMessages implements MessageBundle {

    @Override
    public String baseName() {
        return "messages/assessment";
    }
}
