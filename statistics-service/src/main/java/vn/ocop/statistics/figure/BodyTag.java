package vn.ocop.statistics.figure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A strong ETag made from what an answer says, so that a rebuilt read model gives the same tags. */
public final class BodyTag {

    private static final int BYTES = 12; // enough that two answers of one address never meet

    private BodyTag() {}

    /**
     * @param body a record of ordered values
     * @param form what tells two representations of one body apart, e.g. json or csv
     */
    public static String of(Record body, String form) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((form + body).getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest, 0, BYTES) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
