package vn.ocop.criteria;

import java.util.List;
import java.util.stream.Collectors;

/** Answers with criteria or options that the form does not have: every one of them, not only the first. */
public final class InvalidAnswers extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<AnswerError> errors;

    InvalidAnswers(List<AnswerError> errors) {
        super(errors.stream().map(error -> error.message().vi()).collect(Collectors.joining(" ")));
        this.errors = List.copyOf(errors);
    }

    public List<AnswerError> errors() {
        return errors;
    }
}
