package vn.ocop.criteria;

import java.util.List;

/** Findings on rules that the form does not print. */
public final class InvalidFindings extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> unknown;

    InvalidFindings(List<String> unknown) {
        super("Bộ tiêu chí không có quy định: " + String.join(", ", unknown));
        this.unknown = List.copyOf(unknown);
    }

    /** Ids that are no question of the form. */
    public List<String> unknown() {
        return unknown;
    }
}
