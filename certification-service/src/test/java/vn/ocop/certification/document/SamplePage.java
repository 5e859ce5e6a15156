package vn.ocop.certification.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.ocop.certification.document.CertificateText.Form;
import vn.ocop.platform.document.PreparedPage;
import vn.ocop.platform.document.Stamp;

/** A certificate's page with words of a test, laid out once for all of them. */
final class SamplePage {

    static final String ADDRESS = "https://kiemtra.ocop-quocgia.gov.vn/verify/OCOP-08-2026-0001";
    static final UUID ID = UUID.fromString("0198f7a2-0000-7000-8000-000000000001");
    private static final PreparedPage PAGE = CertificatePdf.page(new Form(4, true, true));

    private SamplePage() {}

    static Map<String, String> words() {
        var words = new HashMap<String, String>();
        words.put("printedNumber", "3981/QĐ-UBND-000006");
        words.put("number", "OCOP-08-2026-0001");
        words.put("address", ADDRESS);
        words.put("product", "Chè Shan tuyết Hoàng Su Phì");
        words.put("producer", "HTX chè Shan tuyết Hoàng Su Phì");
        words.put("producedAt", "xã Hoàng Su Phì, tỉnh Tuyên Quang");
        words.put("code", "08-01021-1-2026");
        words.put("from", "ngày 22 tháng 11 năm 2026");
        words.put("until", "ngày 22 tháng 11 năm 2029");
        words.put("place", "Tuyên Quang, ngày 22 tháng 11 năm 2026");
        words.put("issuer", "ỦY BAN NHÂN DÂN TỈNH TUYÊN QUANG");
        words.put("decision", "3981/QĐ-UBND");
        words.put("decidedOn", "ngày 22 tháng 11 năm 2026");
        words.put("decidedBy", "Ủy ban nhân dân tỉnh Tuyên Quang");
        words.put("legalBasis", "26/2026/QĐ-TTg");
        words.put("position", "CHỦ TỊCH");
        words.put("signer", "Nguyễn Văn Sơn");
        return words;
    }

    static byte[] of(Map<String, String> words, String coded) {
        return PAGE.copy(
                new Stamp(ID, Instant.parse("2026-11-22T03:00:00Z")),
                words,
                Map.of("qr", Drawings.qr(QrCode.ofDocument(coded))));
    }
}
