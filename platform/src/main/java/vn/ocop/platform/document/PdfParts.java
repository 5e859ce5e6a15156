package vn.ocop.platform.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/** A saved PDF cut into its objects: those that stay are written as they are, those that vary after them, with a new table of places. */
final class PdfParts {

    /** A string that varies, as it stands in an object in the place of its pattern. */
    private static final Pattern MARK = Pattern.compile("\\(@@(\\d+)@@\\)");

    private final byte[] constant;
    private final TreeMap<Long, Long> places = new TreeMap<>();
    private final Map<Long, String> varying = new TreeMap<>();
    private final long root;
    private final long info;
    private final long metadata;
    private final long content;

    private PdfParts(byte[] saved) throws IOException {
        try (var document = Loader.loadPDF(saved)) {
            var trailer = document.getDocument().getTrailer();
            root = number(trailer, COSName.ROOT);
            info = number(trailer, COSName.INFO);
            metadata = number(document.getDocumentCatalog().getCOSObject(), COSName.METADATA);
            var contents = document.getPage(0).getCOSObject().getCOSArray(COSName.CONTENTS);
            content = ((COSObject) contents.get(contents.size() - 1)).getKey().getNumber();
            var offsets = new TreeMap<Long, Long>();
            document.getDocument().getXrefTable().forEach((key, offset) -> offsets.put(offset, key.getNumber()));
            constant = cut(saved, offsets);
        }
    }

    static String mark(int number) {
        return "@@" + number + "@@";
    }

    /** @param saved without object streams; the last stream of its page's content is the one that varies */
    static PdfParts of(byte[] saved) {
        try {
            return new PdfParts(saved);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(COSDictionary dictionary, COSName name) {
        return ((COSObject) dictionary.getItem(name)).getKey().getNumber();
    }

    private byte[] cut(byte[] saved, NavigableMap<Long, Long> offsets) {
        var text = new String(saved, StandardCharsets.ISO_8859_1);
        var end = Long.parseLong(text.substring(text.lastIndexOf("startxref") + 9, text.lastIndexOf("%%EOF"))
                .strip());
        var out = new ByteArrayOutputStream(saved.length);
        out.write(saved, 0, offsets.firstKey().intValue());
        offsets.forEach((offset, number) -> {
            var next = offsets.higherKey(offset);
            var to = next == null ? end : next;
            var object = text.substring(offset.intValue(), (int) to);
            if (number == content || number == metadata) {
                varying.put(number, "");
            } else if (MARK.matcher(object).find()) {
                varying.put(number, object);
            } else {
                places.put(number, (long) out.size());
                out.write(saved, offset.intValue(), (int) (to - offset));
            }
        });
        return out.toByteArray();
    }

    /**
     * Another copy.
     *
     * @param strings the text for the number of a mark
     * @param operators of the content that varies, deflated
     */
    byte[] copy(Stamp stamp, UnaryOperator<String> strings, byte[] description, byte[] operators) {
        var out = new ByteArrayOutputStream(constant.length + description.length + operators.length + (1 << 14));
        out.writeBytes(constant);
        var now = new TreeMap<>(places);
        varying.forEach((number, object) -> {
            now.put(number, (long) out.size());
            if (number == content) {
                stream(out, number, "/Filter /FlateDecode", operators);
            } else if (number == metadata) {
                stream(out, number, "/Type /Metadata /Subtype /XML", description);
            } else {
                out.writeBytes(bytes(MARK.matcher(object).replaceAll(m -> string(strings.apply(m.group(1))))));
            }
        });
        var id = "<" + HexFormat.of().toHexDigits(stamp.id().getMostSignificantBits())
                + HexFormat.of().toHexDigits(stamp.id().getLeastSignificantBits()) + ">";
        var table = out.size();
        out.writeBytes(bytes(table(now)));
        out.writeBytes(bytes("trailer\n<</Size %d /Root %d 0 R /Info %d 0 R /ID [%s %s]>>\nstartxref\n%d\n%%%%EOF\n"
                .formatted(now.lastKey() + 1, root, info, id, id, table)));
        return out.toByteArray();
    }

    private static void stream(ByteArrayOutputStream out, long number, String entries, byte[] content) {
        out.writeBytes(bytes(number + " 0 obj\n<<" + entries + " /Length " + content.length + ">>\nstream\n"));
        out.writeBytes(content);
        out.writeBytes(bytes("\nendstream\nendobj\n"));
    }

    /** Free numbers point at each other, as ISO 32000 asks. */
    private static String table(NavigableMap<Long, Long> now) {
        var size = now.lastKey() + 1;
        List<Long> free = new ArrayList<>(List.of(0L));
        for (var n = 1L; n < size; n++) {
            if (!now.containsKey(n)) {
                free.add(n);
            }
        }
        var text = new StringBuilder("xref\n0 " + size + "\n");
        for (var n = 0L; n < size; n++) {
            var place = now.get(n);
            var next = place == null ? free.get((free.indexOf(n) + 1) % free.size()) : place;
            text.append(String.valueOf(10_000_000_000L + next), 1, 11)
                    .append(place != null ? " 00000 n \n" : n == 0 ? " 65535 f \n" : " 00000 f \n");
        }
        return text.toString();
    }

    private static String string(String text) {
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
