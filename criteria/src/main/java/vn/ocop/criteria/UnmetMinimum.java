package vn.ocop.criteria;

/**
 * A criterion below the minimum of a star level.
 *
 * @param points what counts now
 * @param required fewest points for the level
 * @param option number of the cheapest option that would meet it
 */
public record UnmetMinimum(String criterion, int points, int required, int option) {}
