package vn.ocop.certification.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies of a page that is laid out once: each has its own words in the shared frame, and readers of PDF find nothing to repair. */
class CertificatePageTest {

    @Test
    void the_same_words_give_the_same_bytes_and_other_words_others() {
        var words = SamplePage.words();
        var first = SamplePage.of(words, SamplePage.ADDRESS);
        words.put("product", "Mật ong bạc hà");
        var other = SamplePage.of(words, SamplePage.ADDRESS);

        assertFalse(java.util.Arrays.equals(first, other));
        assertArrayEquals(first, SamplePage.of(SamplePage.words(), SamplePage.ADDRESS));
    }

    @Test
    void every_object_stands_where_the_table_says() throws IOException {
        var pdf = SamplePage.of(SamplePage.words(), SamplePage.ADDRESS);
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var table = Integer.parseInt(text.substring(text.lastIndexOf("startxref") + 9, text.lastIndexOf("%%EOF"))
                .strip());
        var lines = text.substring(table).lines().toList();

        assertEquals("xref", lines.get(0));
        var count = Integer.parseInt(lines.get(1).substring("0 ".length()));
        var used = 0;
        for (var number = 0; number < count; number++) {
            var line = lines.get(2 + number);
            assertEquals(19, line.length(), line); // and one for the line's end
            if (line.endsWith(" n ")) {
                used++;
                var at = Integer.parseInt(line.substring(0, 10));
                assertTrue(text.startsWith(number + " 0 obj", at), () -> line);
            }
        }
        assertTrue(used > 100, used + " objects");
    }

    @Test
    void its_structure_reads_in_the_order_of_the_page_and_names_the_code() throws IOException {
        try (var document = Loader.loadPDF(SamplePage.of(SamplePage.words(), SamplePage.ADDRESS))) {
            var read = new ArrayList<String>();
            read(document.getDocumentCatalog().getStructureTreeRoot(), marked(document), read);
            var all = String.join("|", read);

            assertInOrder(
                    all,
                    "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG",
                    "Số: 3981/QĐ-UBND-000006",
                    "GIẤY CHỨNG NHẬN",
                    "[4 trên 5 sao]",
                    "Chè Shan tuyết Hoàng Su Phì",
                    "Chủ thể",
                    "HTX chè Shan tuyết Hoàng Su Phì",
                    "Mã sản phẩm",
                    "08-01021-1-2026",
                    "Được công nhận theo Quyết định số 3981/QĐ-UBND",
                    "đến hết ngày 22 tháng 11 năm 2029.",
                    "[Mã QR: " + SamplePage.ADDRESS + "]",
                    "OCOP-08-2026-0001",
                    "CHỦ TỊCH",
                    "Nguyễn Văn Sơn");
            assertFalse(all.contains("{{"), all);
            assertEquals(
                    "Giấy chứng nhận OCOP-08-2026-0001",
                    document.getDocumentInformation().getTitle());
            assertTrue(new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8)
                    .contains("Giấy chứng nhận OCOP-08-2026-0001"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mật",
                "Trà túi lọc dây thìa canh, giảo cổ lam và chè Shan tuyết cổ thụ sấy thăng hoa <đặc biệt> & \"thượng hạng\" hộp 50 gói",
                "Hợp tác xã Nông nghiệp công nghệ cao, Dịch vụ tổng hợp, Thương mại, Du lịch cộng đồng và Bảo tồn giống chè Shan tuyết cổ thụ vùng cao nguyên đá Đồng Văn – Mèo Vạc – Quản Bạ – Yên Minh, liên kết với các tổ hợp tác thôn bản của đồng bào Mông, Dao, Tày, Lô Lô, Pu Péo và Bố Y thuộc hai mươi bốn xã biên giới của tỉnh",
                "Chèeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee"
            })
    void a_name_of_any_length_stays_in_its_place(String name) throws IOException {
        var words = SamplePage.words();
        words.put("product", name);
        words.put("producer", name);
        words.put("position", name);

        try (var document = Loader.loadPDF(SamplePage.of(words, SamplePage.ADDRESS))) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", "");
            assertEquals(4, text.split(java.util.regex.Pattern.quote(name.replaceAll("\\s+", "")), -1).length, text);
            for (var letter : letters(document)) {
                assertTrue(
                        letter.getXDirAdj() > 60 && letter.getXDirAdj() + letter.getWidthDirAdj() < 782,
                        letter.toString());
                assertTrue(letter.getYDirAdj() > 50 && letter.getYDirAdj() < 545, letter.toString());
            }
        }
    }

    @Test
    void a_word_without_its_value_is_refused_rather_than_left_empty() {
        var words = SamplePage.words();
        words.remove("until");

        var refused = assertThrows(IllegalArgumentException.class, () -> SamplePage.of(words, SamplePage.ADDRESS));
        assertEquals("no value for until", refused.getMessage());
    }

    private static void assertInOrder(String all, String... expected) {
        var from = 0;
        for (var part : expected) {
            var at = all.indexOf(part, from);
            assertTrue(at >= 0, () -> part + " is missing or too early in\n" + all);
            from = at + part.length();
        }
    }

    private static void read(PDStructureNode node, Map<Integer, String> marked, List<String> read) {
        if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
            read.add("[" + element.getAlternateDescription() + "]");
        }
        for (var kid : node.getKids()) {
            switch (kid) {
                case PDStructureNode below -> read(below, marked, read);
                case Integer id -> read.add(marked.getOrDefault(id, ""));
                default -> throw new AssertionError(kid);
            }
        }
    }

    private static Map<Integer, String> marked(PDDocument document) throws IOException {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(document.getPage(0));
        var byId = new HashMap<Integer, String>();
        for (var content : extractor.getMarkedContents()) {
            if (content.getMCID() >= 0) {
                var text = content.getContents().stream()
                        .filter(TextPosition.class::isInstance)
                        .map(letter -> ((TextPosition) letter).getUnicode())
                        .collect(Collectors.joining());
                assertEquals(null, byId.put(content.getMCID(), text), "one id twice");
            }
        }
        return byId;
    }

    private static List<TextPosition> letters(PDDocument document) throws IOException {
        var letters = new ArrayList<TextPosition>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
                letters.add(text);
            }
        }.getText(document);
        return letters;
    }
}
