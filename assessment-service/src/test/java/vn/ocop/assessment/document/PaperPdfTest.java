package vn.ocop.assessment.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.document.PaperPdf;
import vn.ocop.platform.document.Template.Html;

class PaperPdfTest {

    @Test
    void another_process_at_another_time_and_place_draws_the_same_bytes() throws Exception {
        var here = sha256(new PaperPdf().draw(paper("2026-11-22T01:02:03.004Z")));

        assertEquals(here, elsewhere());
    }

    @Test
    void a_newer_record_is_another_paper() {
        var older = paper("2026-11-22T01:02:03Z").attachment().etag();

        assertEquals(older, paper("2026-11-22T01:02:03Z").attachment().etag());
        org.junit.jupiter.api.Assertions.assertNotEquals(
                older, paper("2026-11-22T01:02:04Z").attachment().etag());
    }

    public static void main(String[] args) throws Exception {
        System.out.print(sha256(new PaperPdf().draw(paper("2026-11-22T01:02:03.004Z"))));
    }

    private static Paper paper(String at) {
        var text =
                "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>Thử</title><style>body { font-family:"
                        + " \"Liberation Serif\"; } b { font-weight: 700; }</style></head><body>"
                        + Markup.tag("p", "Đặng Thị Ngọc Ẩn, ", Markup.tag("b", "Bưởi Diễn ở Cầu Giấy"))
                                .text()
                                .repeat(200)
                        + "</body></html>";
        return new Paper("thử.pdf", new Html(text), Instant.parse(at));
    }

    private static String elsewhere() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Duser.timezone=America/New_York",
                        "-Duser.language=tr",
                        "-Dfile.encoding=ISO-8859-1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PaperPdfTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertEquals(0, process.waitFor());
        return told;
    }

    private static String sha256(byte[] bytes) throws java.security.NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
