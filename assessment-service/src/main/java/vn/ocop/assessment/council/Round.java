package vn.ocop.assessment.council;

/**
 * The assessment round a council sits for.
 *
 * @param number within the year, from 1
 * @param extra beyond the two rounds that the decision prescribes
 */
public record Round(int year, int number, boolean extra) {}
