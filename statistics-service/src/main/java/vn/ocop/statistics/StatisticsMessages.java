package vn.ocop.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import vn.ocop.platform.problem.MessageBundle;

@ApplicationScoped
class StatisticsMessages implements MessageBundle {

    @Override
    public String baseName() {
        return "messages/statistics";
    }
}
