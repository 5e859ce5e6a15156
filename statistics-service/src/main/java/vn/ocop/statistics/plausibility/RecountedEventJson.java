package vn.ocop.statistics.plausibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.ocop.platform.event.TopicHistory.Past;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.plausibility.RecountTally.Decided;
import vn.ocop.statistics.plausibility.RecountTally.Issued;

/** Reads of an event's JSON what the recount needs, straight from its fields. */
final class RecountedEventJson {

    private static final Set<String> ENDED_AT_THE_MINISTRY =
            Set.of("RETURNED_TO_PROVINCE", "NOT_REACHED", "REJECTED", "WITHDRAWN");

    private final ObjectMapper mapper;
    private final RecountTally tally;

    RecountedEventJson(ObjectMapper mapper, RecountTally tally) {
        this.mapper = mapper;
        this.tally = tally;
    }

    void take(Past event) {
        if (event.data() == null) {
            return;
        }
        switch (event.type()) {
            case "vn.ocop.certification.certificate-issued.v1" -> issued(event, json(event));
            case "vn.ocop.certification.certificate-withdrawn.v1" -> withdrawn(json(event));
            case "vn.ocop.assessment.decision-recorded.v1" -> {
                var data = json(event);
                var forwarded = text(data, "outcome").equals("FORWARDED");
                decided(event, data, "assessmentId", forwarded, day(data.path("signedOn")), recorded(event, data));
            }
            case "vn.ocop.assessment.decision-withdrawn.v1" -> {
                var data = json(event);
                if (text(data, "outcome").equals("FORWARDED")) {
                    decided(event, data, "assessmentId", false, day(data.path("signedOn")), event.time());
                }
            }
            case "vn.ocop.assessment.assessment-changed.v1" -> {
                var data = json(event);
                if (text(data, "level").equals("CENTRAL") && ENDED_AT_THE_MINISTRY.contains(text(data, "change"))) {
                    decided(event, data, "assessmentId", false, VietnamTime.dayOf(event.time()), event.time());
                }
            }
            case "vn.ocop.assessment.result-imported.v1" -> {
                var data = json(event);
                var on = day(data.path("decision").path("signedOn"));
                decided(event, data, "resultId", false, on, recorded(event, data));
            }
            case "vn.ocop.assessment.result-extended.v1",
                    "vn.ocop.assessment.result-revoked.v1",
                    "vn.ocop.assessment.result-corrected.v1",
                    "vn.ocop.assessment.result-voided.v1" -> {
                var data = json(event);
                if (!data.path("voided").asBoolean()) {
                    var on = day(data.path("result").path("decision").path("signedOn"));
                    decided(event, data, "resultId", false, on, event.time());
                }
            }
            default -> {} // nothing that moves these counters
        }
    }

    private void issued(Past event, JsonNode data) {
        var set = data.path("product").path("set");
        tally.issued(
                uuid(data, "productId"),
                new Issued(
                        uuid(data, "certificateId"),
                        uuid(data, "producerId"),
                        data.path("stars").asInt(),
                        set.isNumber() ? set.asInt() : null,
                        day(data.path("decision").path("signedOn")),
                        recorded(event, data),
                        event.version()));
    }

    private void withdrawn(JsonNode data) {
        if (data.path("annulled").asBoolean()) {
            tally.annulled(uuid(data, "certificateId"));
        }
    }

    private void decided(
            Past event, JsonNode data, String source, boolean forwarded, LocalDate on, Instant recordedAt) {
        tally.decided(
                uuid(data, "productId"), new Decided(uuid(data, source), forwarded, on, recordedAt, event.version()));
    }

    private JsonNode json(Past event) {
        try {
            return mapper.readTree(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(event.type() + " of " + event.key() + " is no JSON", e);
        }
    }

    private static Instant recorded(Past event, JsonNode data) {
        var recordedAt = data.path("recordedAt");
        return recordedAt.isTextual() ? Instant.parse(recordedAt.asText()) : event.time();
    }

    private static LocalDate day(JsonNode day) {
        return LocalDate.parse(day.asText());
    }

    private static String text(JsonNode data, String field) {
        return data.path(field).asText();
    }

    private static UUID uuid(JsonNode data, String field) {
        return UUID.fromString(text(data, field));
    }
}
