package vn.ocop.assessment.analytics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.ocop.criteria.CriteriaSet;

/**
 * One product with a confirmed result.
 *
 * @param sheets those that counted when its scoring closed for the last time, at least one
 */
record Scored(UUID assessmentId, CriteriaSet form, List<Sheet> sheets) {

    Scored {
        sheets = List.copyOf(sheets);
        if (sheets.isEmpty()) {
            throw new IllegalArgumentException("a result without sheets: " + assessmentId);
        }
    }

    /**
     * @param total in points, after stops, as it counted in the mean
     * @param answers option number by criterion, as ticked
     */
    record Sheet(UUID memberId, int total, Map<String, Integer> answers) {

        Sheet {
            answers = Map.copyOf(answers);
        }
    }

    Optional<Sheet> of(UUID memberId) {
        return sheets.stream().filter(s -> s.memberId().equals(memberId)).findFirst();
    }

    /** How far this sheet lies from the council's mean, which it is part of; below 0 it is stricter. */
    Fraction deviation(Sheet sheet) {
        long sum = sheets.stream().mapToLong(Sheet::total).sum();
        return Fraction.of(sheet.total()).minus(Fraction.of(sum, sheets.size()));
    }
}
