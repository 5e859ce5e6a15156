package vn.ocop.product.catalogue;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;

/** JSON that was written when the product changed and is sent as it is, byte for byte. */
public final class PreparedJson {

    private final byte[] utf8;

    private PreparedJson(byte[] utf8) {
        this.utf8 = utf8;
    }

    static PreparedJson of(String json) {
        return new PreparedJson(json.getBytes(StandardCharsets.UTF_8));
    }

    /** @param utf8 not copied: the caller gives it away */
    static PreparedJson of(byte[] utf8) {
        return new PreparedJson(utf8);
    }

    /** As part of another answer. */
    @JsonValue
    @JsonRawValue
    public String text() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    byte[] utf8() {
        return utf8;
    }
}
