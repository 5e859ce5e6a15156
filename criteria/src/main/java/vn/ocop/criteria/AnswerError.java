package vn.ocop.criteria;

/**
 * One answer that the form cannot take.
 *
 * @param code "no-such-criterion" or "no-such-option"
 * @param option as given; null in JSON reads as -1
 */
public record AnswerError(String criterion, String code, int option, Text message) {

    public static final String NO_SUCH_CRITERION = "no-such-criterion";
    public static final String NO_SUCH_OPTION = "no-such-option";

    static AnswerError noSuchCriterion(String criterion, int option) {
        return new AnswerError(
                criterion,
                NO_SUCH_CRITERION,
                option,
                new Text(
                        "Bộ tiêu chí không có tiêu chí %s.".formatted(criterion),
                        "The form has no criterion %s.".formatted(criterion)));
    }

    static AnswerError noSuchOption(String criterion, int option) {
        return new AnswerError(
                criterion,
                NO_SUCH_OPTION,
                option,
                new Text(
                        "Tiêu chí %s không có phương án %d.".formatted(criterion, option),
                        "Criterion %s has no option %d.".formatted(criterion, option)));
    }
}
