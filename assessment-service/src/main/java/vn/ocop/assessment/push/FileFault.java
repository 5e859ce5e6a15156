package vn.ocop.assessment.push;

import vn.ocop.platform.problem.FieldError;

/** The file as a whole cannot be read or taken; its rows do not matter any more. */
final class FileFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FieldError fault;

    FileFault(String code, Object... args) {
        super(code, null, false, false);
        this.fault = FieldError.of("", code, args);
    }

    FieldError fault() {
        return fault;
    }
}
