package vn.ocop.product.catalogue;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON that was written when the product or its certificate changed and is sent as it is, byte for byte. */
public final class PreparedJson {

    private final byte[] utf8;

    private PreparedJson(byte[] utf8) {
        this.utf8 = utf8;
    }

    /**
     * One object with the members of both.
     *
     * @param some UTF-8 of an object with members
     * @param more UTF-8 of another, with other names
     */
    static PreparedJson joined(byte[] some, byte[] more) {
        var all = Arrays.copyOf(some, some.length + more.length - 1);
        all[some.length - 1] = ',';
        System.arraycopy(more, 1, all, some.length, more.length - 1);
        return new PreparedJson(all);
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
