package vn.ocop.platform.problem;

import java.util.List;

/** A request whose fields are wrong: 400 {@code invalid-input} with one entry per field. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super(errors.toString(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public static InvalidInput of(String pointer, String code, Object... args) {
        return new InvalidInput(List.of(FieldError.of(pointer, code, args)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
