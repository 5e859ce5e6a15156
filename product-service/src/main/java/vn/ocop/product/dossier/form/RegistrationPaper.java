package vn.ocop.product.dossier.form;

import static vn.ocop.platform.document.Markup.styled;
import static vn.ocop.platform.document.Markup.tag;
import static vn.ocop.product.dossier.form.FormLayout.fact;
import static vn.ocop.product.dossier.form.FormLayout.personal;
import static vn.ocop.product.dossier.form.FormLayout.shown;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Classification;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.document.PaperPage;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.product.dossier.DossierKind;
import vn.ocop.product.dossier.FilledForms;
import vn.ocop.product.dossier.OfficeReceiptJson;
import vn.ocop.product.dossier.OfficeReceiptJson.Level;
import vn.ocop.product.dossier.PersonalFactsJson;

/** Form 01: the producer's registration, with the office part. */
final class RegistrationPaper {

    private final FormLayout layout;
    private final AttachmentTable attachments;
    private final Classification classification;

    RegistrationPaper(FormLayout layout, AttachmentTable attachments, Classification classification) {
        this.layout = layout;
        this.attachments = attachments;
        this.classification = classification;
    }

    Paper of(FilledForms filled) {
        var facts = filled.facts();
        var product = facts.product();
        var on = FormLayout.day(filled);
        var head = new FormLayout.Head(
                "Mẫu số 01",
                "",
                facts.producer().name(),
                "",
                layout.communeName(product.communeCode(), on),
                on,
                FormLayout.mark(filled),
                "PHIẾU ĐĂNG KÝ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP",
                "Kính gửi: " + layout.commune(product.communeCode(), on));
        var body = Markup.all(
                unit(filled),
                product(filled),
                tag("h2", "3. Tài liệu kèm theo"),
                attachments.of(filled.evidence()),
                PaperPage.signatures(tag("td", ""), FormLayout.signature("Đại diện chủ thể", signer(filled))),
                office(filled));
        return Paper.named("Mẫu 01", product.name(), layout.page(head, body, FormLayout.note(filled)), filled.at());
    }

    private static Html unit(FilledForms filled) {
        var person = filled.personal();
        return Markup.all(
                tag("h2", "1. Chủ thể"),
                fact("Tên đơn vị", filled.facts().producer().name()),
                of("Người đại diện theo pháp luật", person, PersonalFactsJson::representativeName),
                of("Chức vụ", person, PersonalFactsJson::representativePosition),
                of("Địa chỉ", person, PersonalFactsJson::address),
                of("Điện thoại", person, PersonalFactsJson::phone),
                of("Thư điện tử", person, PersonalFactsJson::email));
    }

    private Html product(FilledForms filled) {
        var facts = filled.facts();
        var placed = Placed.of(facts.product().productSet(), classification);
        var kinds = Arrays.stream(DossierKind.values())
                .map(kind -> FormLayout.box(kind == facts.kind()) + FormLayout.kind(kind))
                .collect(Collectors.joining("; "));
        return Markup.all(
                tag("h2", "2. Sản phẩm đăng ký"),
                fact("Tên sản phẩm", facts.product().name()),
                fact("Mã số sản phẩm", filled.productCode()),
                fact(
                        "Ngành",
                        placed.sector().code() + ". " + placed.sector().name().vi()),
                fact("Nhóm", placed.group().name().vi()),
                fact(
                        "Bộ sản phẩm",
                        placed.set().number() + ". " + placed.set().name().vi()),
                fact("Hình thức", kinds),
                facts.targetStars() == null ? Markup.NOTHING : fact("Hạng đề nghị", facts.targetStars() + " sao"),
                facts.changes().isEmpty()
                        ? Markup.NOTHING
                        : Markup.all(
                                tag("p", "Nội dung thay đổi so với lần công nhận trước:"),
                                FormLayout.list(facts.changes())));
    }

    private static Html office(FilledForms filled) {
        var commune = filled.receipt(Level.COMMUNE).orElse(null);
        var province = filled.receipt(Level.PROVINCE).orElse(null);
        return Markup.all(
                tag("h2", "4. Phần dành cho cơ quan tiếp nhận"),
                styled(
                        "table",
                        "list",
                        new Html(
                                "<thead><tr><th></th><th class=\"half\">Cấp xã</th><th class=\"half\">Cấp tỉnh</th></tr></thead>"),
                        tag(
                                "tbody",
                                line("Số phiếu", commune, province, OfficeReceiptJson::slipNumber),
                                line("Ngày tiếp nhận", commune, province, OfficeReceiptJson::receivedOn),
                                line("Người tiếp nhận", commune, province, OfficeReceiptJson::receiver))));
    }

    private static Html line(
            String label,
            @Nullable OfficeReceiptJson commune,
            @Nullable OfficeReceiptJson province,
            Function<OfficeReceiptJson, @Nullable Object> field) {
        return tag(
                "tr",
                tag("td", label),
                styled("td", "n", shown(commune == null ? null : field.apply(commune))),
                styled("td", "n", shown(province == null ? null : field.apply(province))));
    }

    static Html of(
            String label, @Nullable PersonalFactsJson person, Function<PersonalFactsJson, @Nullable Object> field) {
        return personal(label, person == null, person == null ? null : field.apply(person));
    }

    static String signer(FilledForms filled) {
        var person = filled.personal();
        return person == null ? "" : Objects.requireNonNullElse(person.representativeName(), "");
    }
}
