package vn.ocop.criteria;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chosen option numbers by criterion, in the order of the form, all of which exist in one version of one form.
 * Made by {@link CriteriaSet#choose} only. In JSON: the bare object {"1.1": 3, …}.
 */
public final class Answers {

    private final String version;
    private final Map<String, Integer> options;

    /** @param options in the order of the form; the caller keeps no hold of them */
    Answers(String version, Map<String, Integer> options) {
        this.version = version;
        this.options = Collections.unmodifiableMap(options);
    }

    /** Version of the form they belong to, e.g. "QD26-2026/11". */
    public String version() {
        return version;
    }

    /** Option number by criterion; 0 = none of the options fits; absent = not answered. */
    @JsonValue
    public Map<String, Integer> options() {
        return options;
    }

    /** The option number, 0 if none fits, or null if not answered. */
    public @Nullable Integer option(String criterion) {
        return options.get(criterion);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answers that && version.equals(that.version) && options.equals(that.options);
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, options);
    }

    @Override
    public String toString() {
        return version + options;
    }
}
