package vn.ocop.platform.input;

import org.jspecify.annotations.Nullable;

/**
 * Where in a body something stands, written as RFC 6901 asks only when it is told: most bodies have no fault to point at.
 *
 * @param step name of a field or index of an element
 */
record Pointer(@Nullable Pointer above, Object step) {

    static final Pointer ROOT = new Pointer(null, "");

    Pointer to(String field) {
        return new Pointer(this, field);
    }

    Pointer to(int index) {
        return new Pointer(this, index);
    }

    @Override
    public String toString() {
        return above == null
                ? ""
                : above + "/" + step.toString().replace("~", "~0").replace("/", "~1");
    }
}
