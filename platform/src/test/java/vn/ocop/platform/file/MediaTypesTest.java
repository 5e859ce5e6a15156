package vn.ocop.platform.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

    private final Path folder;

    MediaTypesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "255044462d312e370a25e2e3cfd30a, application/pdf",
        "ffd8ffe000104a46494600010100, image/jpeg",
        "89504e470d0a1a0a0000000d49484452, image/png",
        "524946462400000057454250565038200000, image/webp",
        "00000018667479706865696300000000, image/heic",
        "000000186674797069736f6d00000200, video/mp4",
        "49492a0008000000, image/tiff",
        "4d4d002a00000008, image/tiff",
        "49443304000000000000, audio/mpeg",
        "fffb90640000, audio/mpeg",
    })
    void the_first_bytes_tell(String hex, String mediaType) throws IOException {
        assertDetected(mediaType, HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4d5a90000300000004000000ffff0000", // a Windows program
                "7f454c4602010100", // a Linux program
                "5249464624000000574156456d666d74", // RIFF, but sound
                "000000186674797061766966", // another brand of the same container
                "1f8b0800000000000003", // gzip
                "504b0304", // a ZIP of four bytes
                "25504446", // too short for PDF, and with a control character:
            })
    void unknown_content_has_no_type(String hex) throws IOException {
        var bytes = HexFormat.of().parseHex(hex + (hex.equals("25504446") ? "00" : ""));
        assertEquals(Optional.empty(), MediaTypes.detect(file(bytes)));
        assertEquals(Optional.empty(), MediaTypes.detect(new ByteArrayInputStream(bytes)));
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xl/workbook.xml, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt/presentation.xml, application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "other/part.xml, application/zip",
    })
    void office_formats_are_zips_with_content_types_wherever_these_stand(String part, String mediaType)
            throws IOException {
        assertDetected(mediaType, zip("[Content_Types].xml", "_rels/.rels", part));
        assertDetected(mediaType, zip(part, "_rels/.rels", "[Content_Types].xml"));
    }

    @Test
    void a_plain_zip_is_a_zip_and_macros_are_of_no_kind() throws IOException {
        assertDetected("application/zip", zip("word/document.xml", "photo.jpg"));
        var macros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
        assertEquals(Optional.empty(), MediaTypes.detect(file(macros)));
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument, application/msword",
        "Workbook, application/vnd.ms-excel",
        "PowerPoint Document, application/vnd.ms-powerpoint",
    })
    void old_office_formats_are_told_by_their_streams(String stream, String mediaType) throws IOException {
        assertDetected(mediaType, ole(stream));
    }

    @Test
    void another_ole_container_has_no_type() throws IOException {
        assertEquals(Optional.empty(), MediaTypes.detect(file(ole("__properties_version1.0"))));
    }

    @Test
    void vietnamese_text_is_plain_text() throws IOException {
        assertDetected("text/plain", "Chè Shan tuyết\r\n\tHoàng Su Phì\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_character_cut_by_the_sample_s_end_does_not_matter() throws IOException {
        for (int shift = 0; shift < 3; shift++) {
            assertDetected("text/plain", ("x".repeat(shift) + "ế".repeat(5_000)).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void text_in_another_encoding_with_control_characters_or_empty_has_no_type() throws IOException {
        assertEquals(Optional.empty(), MediaTypes.detect(file("Chè".getBytes(StandardCharsets.ISO_8859_1))));
        assertEquals(Optional.empty(), MediaTypes.detect(file("a\0b".getBytes(StandardCharsets.UTF_8))));
        assertEquals(Optional.empty(), MediaTypes.detect(file(new byte[0])));
    }

    private void assertDetected(String mediaType, byte[] content) throws IOException {
        assertEquals(Optional.of(mediaType), MediaTypes.detect(file(content)));
        assertEquals(Optional.of(mediaType), MediaTypes.detect(new ByteArrayInputStream(content)));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("content"), content);
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".repeat(5_000).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** A header sector and one directory sector whose second entry is the stream. */
    private static byte[] ole(String stream) {
        var bytes = Arrays.copyOf(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 1_024);
        var name = (stream + '\0').getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 512 + 128, name.length);
        bytes[512 + 128 + 64] = (byte) name.length;
        bytes[512 + 128 + 66] = 2;
        return bytes;
    }
}
