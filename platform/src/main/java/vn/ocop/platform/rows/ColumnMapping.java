package vn.ocop.platform.rows;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Another table's headings for our columns. A heading that is ours already needs no entry; one that is neither refuses the file.
 *
 * @param columns ours
 * @param headings our column's name by the other table's heading
 * @param values the same value for each row, by our column's name
 * @param ignored headings of columns that are passed over
 * @param days how days are typed as text
 */
public record ColumnMapping(
        Columns columns, Map<String, String> headings, Map<String, String> values, Set<String> ignored, DayOrder days)
        implements Columns {

    /** How days are typed as text. */
    public enum DayOrder {
        /** 2024-06-12. */
        ISO,
        /** 12/06/2024, as usual in Vietnam; with strokes, points or hyphens. */
        DAY_MONTH_YEAR
    }

    private static final Pattern DAY_MONTH_YEAR = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    public ColumnMapping {
        headings = normalized(headings);
        values = Map.copyOf(values);
        ignored = ignored.stream().map(ColumnMapping::heading).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Column> of(String heading) {
        if (ignored.contains(heading)) {
            return Optional.of(Column.ignored(heading));
        }
        return columns.of(headings.getOrDefault(heading, heading));
    }

    @Override
    public String day(String typed) {
        var parts = DAY_MONTH_YEAR.matcher(typed);
        return days == DayOrder.ISO || !parts.matches()
                ? typed
                : parts.group(3) + "-" + two(parts.group(2)) + "-" + two(parts.group(1));
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    @Override
    public Map<Column, String> constants() {
        var constants = new LinkedHashMap<Column, String>();
        values.forEach((name, value) -> columns.of(name).ifPresent(column -> constants.put(column, value)));
        return constants;
    }

    /** As it is compared: without spaces around, accents composed. */
    public static String heading(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }

    private static Map<String, String> normalized(Map<String, String> headings) {
        var normalized = new HashMap<String, String>();
        headings.forEach((heading, name) -> normalized.put(heading(heading), name));
        return Map.copyOf(normalized);
    }
}
