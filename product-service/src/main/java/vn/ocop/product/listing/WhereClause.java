package vn.ocop.product.listing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a filtered list and their arguments in the same order. The SQL is ours; every value of a client is bound. */
public final class WhereClause {

    private final List<String> parts = new ArrayList<>();
    private final List<@Nullable Object> args = new ArrayList<>();

    public WhereClause and(String sql, @Nullable Object... values) {
        parts.add(sql);
        args.addAll(java.util.Arrays.asList(values));
        return this;
    }

    /** Adds the condition only if the client named the filter. */
    public WhereClause andIf(@Nullable Object value, String sql) {
        return value == null ? this : and(sql, value);
    }

    public WhereClause andAll(String sql, Collection<?> values) {
        parts.add(sql);
        args.addAll(values);
        return this;
    }

    public String sql() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    /** @param more bound after the conditions, e.g. the limit */
    public @Nullable Object[] args(Object... more) {
        var all = new ArrayList<@Nullable Object>(args);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
