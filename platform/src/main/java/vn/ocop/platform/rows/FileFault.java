package vn.ocop.platform.rows;

import vn.ocop.platform.problem.FieldError;

/** The file as a whole cannot be read or taken; its rows do not matter any more. */
public final class FileFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient FieldError fault;

    public FileFault(String code, Object... args) {
        super(code, null, false, false);
        this.fault = FieldError.of("", code, args);
    }

    public FieldError fault() {
        return fault;
    }
}
