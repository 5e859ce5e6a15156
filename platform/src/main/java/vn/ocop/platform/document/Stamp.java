package vn.ocop.platform.document;

import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;

/**
 * What a PDF says of its own origin. It is taken from the record, so that the same record gives the same bytes.
 *
 * @param id of the record
 * @param at when the newest part of the record was written; told in seconds
 */
public record Stamp(UUID id, Instant at) {

    Calendar calendar() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(at.getEpochSecond() * 1000);
        return calendar;
    }

    long documentId() {
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }
}
