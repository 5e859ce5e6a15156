package vn.ocop.product.dossier.form;

import static vn.ocop.platform.document.Markup.tag;
import static vn.ocop.product.dossier.form.FormLayout.fact;
import static vn.ocop.product.dossier.form.FormLayout.said;

import java.util.Objects;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.document.PaperPage;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.platform.document.VietnameseDay;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.dossier.CommuneReportJson;
import vn.ocop.product.dossier.CommuneReportJson.Recommendation;
import vn.ocop.product.dossier.FilledForms;
import vn.ocop.product.dossier.OfficeReceiptJson;
import vn.ocop.product.dossier.OfficeReceiptJson.Level;

/** Form 03: the commune's report. */
final class CommuneReportPaper {

    private final FormLayout layout;

    CommuneReportPaper(FormLayout layout) {
        this.layout = layout;
    }

    Paper of(FilledForms filled) {
        var reported = Objects.requireNonNull(filled.reported());
        var report = reported.report();
        var product = filled.facts().product();
        var on = VietnamTime.dayOf(reported.at());
        var issuer = layout.commune(product.communeCode(), on);
        var head = new FormLayout.Head(
                "Mẫu số 03",
                "",
                issuer,
                "",
                layout.communeName(product.communeCode(), on),
                on,
                "",
                "BÁO CÁO CỦA ỦY BAN NHÂN DÂN CẤP XÃ",
                "Về sản phẩm đăng ký đánh giá, phân hạng OCOP");
        var letter = report.proposalLetter();
        var body = Markup.all(
                about(filled),
                said("1. Nguồn gốc sản phẩm, nguyên liệu địa phương", report.originAndMaterial()),
                said("2. Lao động địa phương", report.localLabour()),
                said("3. Nguồn gốc ý tưởng sản phẩm", report.ideaOrigin()),
                said("4. Bản sắc địa phương", report.localIdentity()),
                tag("h3", "5. Kết luận"),
                conclusion(report),
                PaperPage.signatures(
                        tag("td", ""), FormLayout.signature("TM. " + issuer, letter == null ? "" : letter.signer())));
        return Paper.named("Mẫu 03", product.name(), layout.page(head, body, FormLayout.note(filled)), reported.at());
    }

    private static Html about(FilledForms filled) {
        var facts = filled.facts();
        var receipt = filled.receipt(Level.COMMUNE);
        return Markup.all(
                fact("Sản phẩm", facts.product().name()),
                fact("Mã số sản phẩm", filled.productCode()),
                fact("Chủ thể", facts.producer().name()),
                fact("Hình thức", FormLayout.kind(facts.kind())),
                fact(
                        "Số phiếu tiếp nhận",
                        receipt.map(OfficeReceiptJson::slipNumber).orElse(null)),
                fact(
                        "Ngày tiếp nhận",
                        receipt.map(OfficeReceiptJson::receivedOn).orElse(null)));
    }

    private static Html conclusion(CommuneReportJson report) {
        var letter = report.proposalLetter();
        if (report.recommendation() == Recommendation.FORWARD && letter != null) {
            return tag(
                    "p",
                    "Đề nghị đánh giá, phân hạng sản phẩm theo Văn bản số " + letter.number() + " "
                            + VietnameseDay.of(letter.signedOn()) + ".");
        }
        var requests = Objects.requireNonNullElse(report.completionRequests(), java.util.List.<String>of());
        return Markup.all(
                tag("p", "Trả lại hồ sơ để chủ thể bổ sung, hoàn thiện" + (requests.isEmpty() ? "." : ":")),
                FormLayout.list(requests));
    }
}
