package vn.ocop.platform.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every area that a caller reaches; nothing if it is empty. */
public record AreaScope(Set<Area> areas) {

    /** A fragment for a where clause with its arguments in order. */
    public record Condition(String sql, List<Object> args) {}

    public AreaScope {
        areas = Set.copyOf(areas);
    }

    public boolean covers(Area area) {
        return areas.stream().anyMatch(own -> own.covers(area));
    }

    public boolean nation() {
        return areas.contains(Area.nation());
    }

    /** Codes of the provinces that are reached as a whole or in part. */
    public Set<String> provinces() {
        var codes = new TreeSet<String>();
        for (var area : areas) {
            if (area.province() != null) {
                codes.add(area.province());
            }
        }
        return codes;
    }

    /** The same rule as {@link #covers} for a list: true for the rows that lie in one of the areas. Column names are ours, never a client's. */
    public Condition condition(String provinceColumn, String communeColumn) {
        if (nation()) {
            return new Condition("true", List.of());
        }
        var parts = new ArrayList<String>();
        var args = new ArrayList<Object>();
        for (var area : areas) {
            if (area.province() != null && area.commune() != null) {
                parts.add("(" + provinceColumn + " = ? and " + communeColumn + " = ?)");
                args.add(area.province());
                args.add(area.commune());
            } else if (area.province() != null) {
                parts.add(provinceColumn + " = ?");
                args.add(area.province());
            }
        }
        return new Condition(parts.isEmpty() ? "false" : "(" + String.join(" or ", parts) + ")", args);
    }
}
