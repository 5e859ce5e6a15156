package vn.ocop.product.dossier.form;

import static vn.ocop.platform.document.Markup.tag;
import static vn.ocop.product.dossier.form.FormLayout.fact;

import java.util.Objects;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.document.PaperPage;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.product.dossier.FilledForms;
import vn.ocop.product.dossier.OfficeReceiptJson;
import vn.ocop.product.dossier.OfficeReceiptJson.Level;

/** What an office gives the producer when it takes a dossier in. */
final class SlipPaper {

    private final FormLayout layout;
    private final AttachmentTable attachments;

    SlipPaper(FormLayout layout, AttachmentTable attachments) {
        this.layout = layout;
        this.attachments = attachments;
    }

    Paper of(FilledForms filled, Level level) {
        var receipt = filled.receipt(level).orElseThrow();
        var product = filled.facts().product();
        var on = receipt.receivedOn();
        var ofCommune = level == Level.COMMUNE;
        var head = new FormLayout.Head(
                "",
                ofCommune ? "" : layout.province(product.provinceCode(), on),
                ofCommune ? layout.commune(product.communeCode(), on) : "Cơ quan tham mưu OCOP cấp tỉnh",
                receipt.slipNumber(),
                ofCommune
                        ? layout.communeName(product.communeCode(), on)
                        : layout.provinceName(product.provinceCode(), on),
                on,
                "",
                "PHIẾU TIẾP NHẬN HỒ SƠ",
                "Đăng ký đánh giá, phân hạng sản phẩm OCOP");
        var body = Markup.all(
                facts(filled, receipt),
                tag("h2", "Tài liệu trong hồ sơ"),
                attachments.of(filled.evidence()),
                PaperPage.signatures(
                        FormLayout.signature("Người nộp hồ sơ", ""),
                        FormLayout.signature("Người tiếp nhận", Objects.requireNonNullElse(receipt.receiver(), ""))));
        return Paper.named(
                "Phiếu tiếp nhận",
                product.name(),
                layout.page(head, body, FormLayout.note(filled)),
                receipt.recordedAt());
    }

    private static Html facts(FilledForms filled, OfficeReceiptJson receipt) {
        var facts = filled.facts();
        var ofCommune = receipt.level() == Level.COMMUNE;
        return Markup.all(
                fact("Chủ thể", facts.producer().name()),
                fact("Sản phẩm", facts.product().name()),
                fact("Mã số sản phẩm", filled.productCode()),
                fact("Hình thức", FormLayout.kind(facts.kind())),
                fact("Ngày tiếp nhận", receipt.receivedOn()),
                ofCommune ? fact("Số mẫu sản phẩm đã nhận", receipt.samples()) : Markup.NOTHING,
                ofCommune
                        ? fact("Thời hạn xử lý", "15 ngày làm việc, đến hết ngày " + FormLayout.shown(receipt.dueOn()))
                        : Markup.NOTHING);
    }
}
