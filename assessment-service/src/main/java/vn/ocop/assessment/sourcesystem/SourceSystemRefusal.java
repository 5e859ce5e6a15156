package vn.ocop.assessment.sourcesystem;

import vn.ocop.platform.problem.Refusal;

/** Every "no" to a machine client that pushes for a system. */
public sealed interface SourceSystemRefusal extends Refusal {

    /** As a row of a file is told it, and the type of the problem. */
    String slug();

    /** The system is known, and the client is not one of its. */
    record ClientNotBound(String code) implements SourceSystemRefusal {
        @Override
        public String slug() {
            return "client-not-bound";
        }
    }

    /** The province wants each system registered by its office. */
    record SystemNotRegistered(String code) implements SourceSystemRefusal {
        @Override
        public String slug() {
            return "source-system-not-registered";
        }
    }
}
