package vn.ocop.certification.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.ocop.platform.http.Page;

/** The validator of a public list: a digest of what it shows, the same on every replica. */
public final class ListTag {

    private static final int CHARACTERS = 24;

    private ListTag() {}

    public static String of(Page<? extends Record> page) {
        try {
            var shown = page.items() + "|" + page.next();
            var digest = MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest).substring(0, CHARACTERS) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
