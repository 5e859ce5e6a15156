package vn.ocop.certification.lapse;

import java.util.List;
import java.util.UUID;

/**
 * The end of a certificate is near, told once at each of these distances.
 *
 * @param daysBefore 180 and 120 days before the end the window for filing a re-assessment opens and closes (Article 7.6)
 */
record Reminder(UUID certificateId, int daysBefore) {

    static final List<Integer> DAYS_BEFORE = List.of(180, 120, 90, 30);
}
