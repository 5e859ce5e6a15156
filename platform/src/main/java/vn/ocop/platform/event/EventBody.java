package vn.ocop.platform.event;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An event's JSON as it came from the broker. It is read as bytes: a text of it would be made of every event and needed of none but parked ones. */
final class EventBody {

    private final byte[] utf8;

    private EventBody(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** @param utf8 null of a tombstone; not copied */
    static @Nullable EventBody of(byte @Nullable [] utf8) {
        return utf8 == null ? null : new EventBody(utf8);
    }

    static @Nullable EventBody of(@Nullable String json) {
        return json == null ? null : new EventBody(json.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IOException if it is not one of these */
    <T> T read(ObjectReader reader, Class<T> type) throws IOException {
        return reader.readValue(utf8, type);
    }

    /** For the dead letters; what is not UTF-8 is replaced. */
    String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
