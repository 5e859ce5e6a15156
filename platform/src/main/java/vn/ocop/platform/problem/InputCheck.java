package vn.ocop.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects every wrong field of a request, so that a client hears of all of them at once. */
public final class InputCheck {

    private final List<FieldError> errors = new ArrayList<>();

    public void reject(String pointer, String code, Object... args) {
        errors.add(FieldError.of(pointer, code, args));
    }

    public void addAll(List<FieldError> more) {
        errors.addAll(more);
    }

    /**
     * The only place that turns an {@link IllegalArgumentException} into a field error: it wraps nothing but our own value constructors.
     *
     * @return null if the value was refused; the error is then collected
     */
    public <T> @Nullable T at(String pointer, Supplier<T> constructor) {
        try {
            return constructor.get();
        } catch (IllegalArgumentException refused) {
            reject(pointer, "invalid-value");
            return null;
        }
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws InvalidInput with all errors collected so far, if there are any */
    public void throwIfAny() {
        if (hasErrors()) {
            throw new InvalidInput(errors);
        }
    }
}
