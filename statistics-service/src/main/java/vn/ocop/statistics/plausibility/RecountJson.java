package vn.ocop.statistics.plausibility;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/**
 * One recount of the owners' events beside the kept-up counters at the same positions.
 *
 * @param events that were read again
 * @param difference sum of the absolute differences; anything but 0 is an alarm
 * @param counters those that differ, by group and key
 */
public record RecountJson(
        UUID id, Instant at, long events, long difference, SortedMap<String, DifferenceJson> counters) {

    record DifferenceJson(long kept, long recounted) {}
}
