package vn.ocop.platform.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a file is, judged by its content alone. Names and declared types are claims of the sender. */
public final class MediaTypes {

    /** Enough for every signature, and a fair sample of a text. */
    private static final int HEAD_BYTES = 8 * 1024;

    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");
    private static final Set<String> MP4_BRANDS = Set.of(
            "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash", "f4v ");

    /** @param bytes at the start of the file, in hexadecimal */
    private record Signature(String mediaType, String bytes) {

        boolean matches(byte[] head) {
            var expected = HexFormat.of().parseHex(bytes);
            return head.length >= expected.length
                    && Arrays.equals(head, 0, expected.length, expected, 0, expected.length);
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            new Signature("application/pdf", "255044462d"),
            new Signature("image/jpeg", "ffd8ff"),
            new Signature("image/png", "89504e470d0a1a0a"),
            new Signature("image/tiff", "49492a00"),
            new Signature("image/tiff", "4d4d002a"),
            new Signature("audio/mpeg", "494433"),
            new Signature("audio/mpeg", "fffb"),
            new Signature("audio/mpeg", "fff3"),
            new Signature("audio/mpeg", "fff2"));

    private static final Signature ZIP = new Signature("application/zip", "504b0304");
    private static final Signature OLE = new Signature("application/x-ole-storage", "d0cf11e0a1b11ae1");

    private MediaTypes() {}

    /** For instance "application/pdf"; empty if the content is of no kind known here. */
    public static Optional<String> detect(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (ZIP.matches(head)) {
            return OfficeFormats.inZip(file);
        }
        if (OLE.matches(head)) {
            return OfficeFormats.inOle(file);
        }
        return byHead(head);
    }

    /** As {@link #detect(Path)}. An office format's stream is spooled to disk, because its kind stands at its end. */
    public static Optional<String> detect(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in, HEAD_BYTES);
        buffered.mark(HEAD_BYTES);
        var head = buffered.readNBytes(HEAD_BYTES);
        if (!ZIP.matches(head) && !OLE.matches(head)) {
            return byHead(head);
        }
        buffered.reset();
        var spooled = Files.createTempFile("media-type", null);
        try {
            Files.copy(buffered, spooled, StandardCopyOption.REPLACE_EXISTING);
            return detect(spooled);
        } finally {
            Files.delete(spooled);
        }
    }

    private static Optional<String> byHead(byte[] head) {
        for (var signature : SIGNATURES) {
            if (signature.matches(head)) {
                return Optional.of(signature.mediaType());
            }
        }
        if (ascii(head, 0).equals("RIFF") && ascii(head, 8).equals("WEBP")) {
            return Optional.of("image/webp");
        }
        if (ascii(head, 4).equals("ftyp")) {
            return byBrand(ascii(head, 8));
        }
        return Utf8Text.isText(head, head.length == HEAD_BYTES) ? Optional.of("text/plain") : Optional.empty();
    }

    private static Optional<String> byBrand(String brand) {
        if (HEIC_BRANDS.contains(brand)) {
            return Optional.of("image/heic");
        }
        return MP4_BRANDS.contains(brand) ? Optional.of("video/mp4") : Optional.empty();
    }

    /** Four characters, or none if the file is shorter. */
    private static String ascii(byte[] head, int from) {
        return head.length < from + 4 ? "" : new String(head, from, 4, StandardCharsets.ISO_8859_1);
    }
}
