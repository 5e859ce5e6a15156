package vn.ocop.assessment.resultimport;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a row before it is read: which record it is, and its place in the order of law. Whatever is wrong with a row is
 * told when it is read.
 *
 * @param legalDay the decision's; of a correction the amending decision's; null where the row has none, which then comes last
 */
public record RowHeadJson(
        RowKind kind, RowOperation operation, @Nullable LocalDate legalDay) {

    private static final JsonFactory JSON = new JsonFactory();

    public static RowHeadJson of(byte[] row) {
        var found = new Found();
        try (var parser = JSON.createParser(row)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                found.readRow(parser);
            }
        } catch (IOException notJson) {
            return found.head();
        }
        return found.head();
    }

    /** Decisions come before what befalls them on the same day. */
    public boolean opens() {
        return kind == RowKind.DECISION && operation == RowOperation.UPSERT;
    }

    private static final class Found {

        private @Nullable String kind;
        private @Nullable String operation;
        private @Nullable String decidedOn;
        private @Nullable String correctedOn;

        void readRow(JsonParser parser) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                var token = parser.nextToken();
                switch (name) {
                    case "kind" -> kind = parser.getValueAsString();
                    case "operation" -> operation = parser.getValueAsString();
                    case "decision" -> decidedOn = signedOn(parser, token);
                    case "correction" -> correctedOn = signedOn(parser, token);
                    default -> parser.skipChildren();
                }
            }
        }

        private static @Nullable String signedOn(JsonParser parser, JsonToken token) throws IOException {
            String day = null;
            if (token == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    var name = parser.currentName();
                    parser.nextToken();
                    if (name.equals("signedOn")) {
                        day = parser.getValueAsString();
                    }
                    parser.skipChildren();
                }
            } else {
                parser.skipChildren();
            }
            return day;
        }

        RowHeadJson head() {
            var what = named(RowOperation.values(), operation, RowOperation.UPSERT);
            var day = what == RowOperation.UPSERT ? decidedOn : correctedOn;
            return new RowHeadJson(named(RowKind.values(), kind, RowKind.DECISION), what, parsed(day));
        }

        private static <E extends Enum<E>> E named(E[] all, @Nullable String name, E otherwise) {
            for (var each : all) {
                if (each.name().equals(name)) {
                    return each;
                }
            }
            return otherwise;
        }

        private static @Nullable LocalDate parsed(@Nullable String day) {
            try {
                return day == null ? null : LocalDate.parse(day);
            } catch (DateTimeParseException noDay) {
                return null;
            }
        }
    }
}
