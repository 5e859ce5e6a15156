package vn.ocop.statistics.sdmx;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.ocop.platform.problem.InputCheck;

/**
 * Which observations are asked for: a key such as {@code EVER.*.3.*} (several with commas), and conditions on components such as
 * {@code c[TIME_PERIOD]=ge:2020+le:2024}.
 *
 * @param keys patterns by position; empty for all
 * @param conditions by component; all must hold
 */
record KeyFilter(List<List<String>> keys, Map<Component, List<Condition>> conditions) {

    private static final String ANY = "*";

    /** Those of SDMX 3.0 for one value: equal, ordered, contains or not, starts with, ends with. */
    private static final Set<String> OPERATORS = Set.of("eq", "ne", "ge", "gt", "le", "lt", "co", "nc", "sw", "ew");

    /** @param operator one of {@link #OPERATORS}; values are compared as text, which years allow */
    record Condition(String operator, List<String> values) {

        boolean holds(String code) {
            return switch (operator) {
                case "eq" -> values.contains(code);
                case "ne" -> !values.contains(code);
                case "ge" -> code.compareTo(values.getFirst()) >= 0;
                case "gt" -> code.compareTo(values.getFirst()) > 0;
                case "co" -> values.stream().anyMatch(code::contains);
                case "nc" -> values.stream().noneMatch(code::contains);
                case "sw" -> values.stream().anyMatch(code::startsWith);
                case "ew" -> values.stream().anyMatch(code::endsWith);
                case "le" -> code.compareTo(values.getFirst()) <= 0;
                default -> code.compareTo(values.getFirst()) < 0;
            };
        }
    }

    KeyFilter {
        keys = keys.stream().map(List::copyOf).toList();
        conditions = Map.copyOf(conditions);
    }

    /** Adds what is wrong to the check. */
    static KeyFilter read(Flow flow, String key, Map<Component, String> asked, InputCheck check) {
        var keys = key.isEmpty() || key.equals(ANY) || key.equals("all")
                ? List.<List<String>>of()
                : Arrays.stream(key.split(",", -1))
                        .map(one -> List.of(one.split("\\.", -1)))
                        .toList();
        if (keys.stream().anyMatch(one -> one.size() != flow.dimensions().size())) {
            check.reject("?key", "wrong-key", flow.dimensions().size());
        }
        var conditions = new EnumMap<Component, List<Condition>>(Component.class);
        asked.forEach((component, text) -> {
            if (!flow.dimensions().contains(component)) {
                check.reject("?c[" + component.name() + "]", "unknown-filter");
            } else {
                conditions.put(component, conditions(component, text, check));
            }
        });
        return new KeyFilter(keys, conditions);
    }

    private static List<Condition> conditions(Component component, String text, InputCheck check) {
        return Arrays.stream(text.split("[+ ]", -1)) // a plus in an address arrives as a space
                .map(KeyFilter::condition)
                .peek(one -> {
                    if (one.isEmpty()) {
                        check.reject("?c[" + component.name() + "]", "invalid-value");
                    }
                })
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Condition> condition(String text) {
        var colon = text.indexOf(':');
        var operator = colon < 0 ? "eq" : text.substring(0, colon);
        var values = List.of(text.substring(colon + 1).split(",", -1));
        return OPERATORS.contains(operator) ? Optional.of(new Condition(operator, values)) : Optional.empty();
    }

    /** Whether a code may be in the answer at all, so that what nobody asks for is not counted. */
    boolean mayHave(Flow flow, Component component, String code) {
        var position = flow.dimensions().indexOf(component);
        return conditions.getOrDefault(component, List.of()).stream().allMatch(each -> each.holds(code))
                && (keys.isEmpty() || keys.stream().anyMatch(key -> matches(key.get(position), code)));
    }

    boolean includes(Flow flow, Observation observation) {
        var dimensions = flow.dimensions();
        for (var i = 0; i < dimensions.size(); i++) {
            var code = observation.key().get(i);
            if (!conditions.getOrDefault(dimensions.get(i), List.of()).stream().allMatch(each -> each.holds(code))) {
                return false;
            }
        }
        return keys.isEmpty() || keys.stream().anyMatch(key -> matches(key, observation.key()));
    }

    private static boolean matches(List<String> pattern, List<String> key) {
        for (var i = 0; i < key.size(); i++) {
            if (!matches(pattern.get(i), key.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Nothing between two dots means any code, as before SDMX 3.0. */
    private static boolean matches(String pattern, String code) {
        return pattern.equals(ANY)
                || pattern.isEmpty()
                || Arrays.asList(pattern.split("\\+", -1)).contains(code);
    }
}
