package vn.ocop.platform.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A row of a list of rejections that comes back corrected: what was wrong with it is left out. */
public record ReturnedRowJson(ObjectMapper mapper) {

    private static final byte[] BEGIN = "{\"rejected\":".getBytes(StandardCharsets.UTF_8);

    /** The row inside, or the row as it is. */
    public RawLine unwrap(RawLine raw) {
        if (!begins(raw.json())) {
            return raw;
        }
        try {
            var row = mapper.readTree(raw.json()).path("row");
            if (row.isMissingNode()) {
                return raw;
            }
            var json =
                    row.isTextual() ? row.textValue().getBytes(StandardCharsets.UTF_8) : mapper.writeValueAsBytes(row);
            return raw.with(json);
        } catch (IOException notJson) {
            return raw;
        }
    }

    private static boolean begins(byte[] json) {
        return json.length > BEGIN.length && Arrays.equals(json, 0, BEGIN.length, BEGIN, 0, BEGIN.length);
    }
}
