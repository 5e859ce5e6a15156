package vn.ocop.statistics.sdmx;

import java.util.List;

/**
 * One value.
 *
 * @param key a code for each dimension of the flow, by position; the last is the year
 */
record Observation(List<String> key, long value) {

    Observation {
        key = List.copyOf(key);
    }
}
