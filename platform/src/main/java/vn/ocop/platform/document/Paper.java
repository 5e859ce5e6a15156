package vn.ocop.platform.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import vn.ocop.platform.document.Template.Html;

/**
 * A paper before it is drawn. Its validator and its id follow from what it says.
 *
 * @param name of the file
 * @param at when the newest record in it was written
 */
public record Paper(String name, Html page, Instant at) {

    private static final int LONGEST_NAME = 120;

    /** @param about put behind the title, cut where it is long */
    public static Paper named(String title, String about, Html page, Instant at) {
        var name = title + " " + about;
        int end = name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
        return new Paper(name.substring(0, end).strip() + ".pdf", page, at);
    }

    public Attachment attachment() {
        return new Attachment(name, "\"p1-" + HexFormat.of().formatHex(hash(), 0, 16) + "\"");
    }

    Stamp stamp() {
        return new Stamp(UUID.nameUUIDFromBytes(hash()), at);
    }

    private byte[] hash() {
        try {
            var content = page.text() + at;
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
