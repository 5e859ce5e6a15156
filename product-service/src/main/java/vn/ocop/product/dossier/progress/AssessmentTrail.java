package vn.ocop.product.dossier.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.product.dossier.DossierState;

/** All assessments of one dossier. Where the dossier stands is a function of them together, so their order of arrival is free. */
record AssessmentTrail(List<Step> steps) {

    /**
     * One assessment.
     *
     * @param previousId the assessment that this one follows
     * @param state as assessment-service names it
     * @param completionAsked whether more papers were asked for last
     */
    record Step(UUID assessmentId, @Nullable UUID previousId, String state, boolean completionAsked) {}

    AssessmentTrail {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("no assessment");
        }
    }

    DossierState dossierState() {
        var last = last();
        if (last.completionAsked()) {
            return DossierState.COMPLETION_REQUESTED;
        }
        return switch (last.state()) {
            case "DECIDED", "NOT_REACHED", "REJECTED", "WITHDRAWN" -> DossierState.DECIDED;
            case "RECEIVED" -> last.previousId() == null ? DossierState.FORWARDED : DossierState.UNDER_ASSESSMENT;
            default -> DossierState.UNDER_ASSESSMENT;
        };
    }

    /** The one that none follows; ids are ordered by time, should there be two. */
    private Step last() {
        var followed =
                steps.stream().map(Step::previousId).filter(Objects::nonNull).collect(Collectors.toSet());
        return steps.stream()
                .filter(step -> !followed.contains(step.assessmentId()))
                .max(Comparator.comparing(step -> step.assessmentId().toString()))
                .orElseGet(steps::getLast);
    }
}
