package vn.ocop.platform.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Word, Excel and PowerPoint files are containers: what they are stands in the names of their parts. */
final class OfficeFormats {

    private static final String OPEN_XML = "application/vnd.openxmlformats-officedocument.";
    private static final Map<String, String> BY_ZIP_PART = Map.of(
            "word/document.xml", OPEN_XML + "wordprocessingml.document",
            "xl/workbook.xml", OPEN_XML + "spreadsheetml.sheet",
            "ppt/presentation.xml", OPEN_XML + "presentationml.presentation");

    /** Names of the OLE stream that only this kind of document has. */
    private static final Map<String, String> BY_OLE_STREAM = Map.of(
            "WordDocument", "application/msword",
            "Workbook", "application/vnd.ms-excel",
            "Book", "application/vnd.ms-excel",
            "PowerPoint Document", "application/vnd.ms-powerpoint");

    /** Sectors are multiples of it, so directory entries always start at one. */
    private static final int OLE_ENTRY_BYTES = 128;

    private OfficeFormats() {}

    static Optional<String> inZip(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                return Optional.of("application/zip");
            }
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
                return Optional.empty(); // macros: .docm and the like, which no evidence needs
            }
            return BY_ZIP_PART.keySet().stream()
                    .filter(part -> zip.getEntry(part) != null)
                    .map(BY_ZIP_PART::get)
                    .findFirst()
                    .or(() -> Optional.of("application/zip"));
        } catch (ZipException damaged) {
            return Optional.empty();
        }
    }

    static Optional<String> inOle(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), 64 * 1024)) {
            for (var entry = in.readNBytes(OLE_ENTRY_BYTES);
                    entry.length == OLE_ENTRY_BYTES;
                    entry = in.readNBytes(OLE_ENTRY_BYTES)) {
                for (var stream : BY_OLE_STREAM.entrySet()) {
                    if (isStreamEntry(entry, stream.getKey())) {
                        return Optional.of(stream.getValue());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** MS-CFB 2.6.1: name in UTF-16LE with a final NUL, its length in bytes at 64, the kind of entry at 66 (2 = stream). */
    private static boolean isStreamEntry(byte[] entry, String name) {
        var expected = (name + '\0').getBytes(StandardCharsets.UTF_16LE);
        return entry[66] == 2
                && entry[64] == expected.length
                && Arrays.equals(entry, 0, expected.length, expected, 0, expected.length);
    }
}
