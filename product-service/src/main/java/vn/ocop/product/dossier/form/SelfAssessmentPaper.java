package vn.ocop.product.dossier.form;

import static vn.ocop.platform.document.Markup.tag;
import static vn.ocop.product.dossier.form.FormLayout.fact;
import static vn.ocop.product.dossier.form.FormLayout.said;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Classification;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.document.PaperPage;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.product.dossier.FilledForms;
import vn.ocop.product.dossier.PersonalFactsJson;
import vn.ocop.product.dossier.SelfDescriptionJson.HeldIpRight;
import vn.ocop.product.dossier.SelfDescriptionJson.HeldPaper;

/** Form 02: who the producer is, what the product is, and the self-scores with their proofs. */
final class SelfAssessmentPaper {

    private final FormLayout layout;
    private final AttachmentTable attachments;
    private final Classification classification;

    SelfAssessmentPaper(FormLayout layout, AttachmentTable attachments, Classification classification) {
        this.layout = layout;
        this.attachments = attachments;
        this.classification = classification;
    }

    Paper of(FilledForms filled, CriteriaSet form) {
        var product = filled.facts().product();
        var said = filled.facts().description();
        var answers = form.choose(filled.answers());
        var scores = new ScoreTable(form, answers, form.evaluate(answers), code -> proofs(filled, code));
        var head = new FormLayout.Head(
                "Mẫu số 02",
                "",
                filled.facts().producer().name(),
                "",
                layout.communeName(product.communeCode(), FormLayout.day(filled)),
                FormLayout.day(filled),
                FormLayout.mark(filled),
                "BẢN TỰ ĐÁNH GIÁ SẢN PHẨM OCOP",
                "Bộ sản phẩm " + form.number() + ": " + form.name().vi());
        var body = Markup.all(
                producer(filled),
                product(filled),
                tag("h2", "3. Quá trình hình thành, tổ chức và kết quả"),
                said("Lịch sử hình thành", said.history()),
                said("Cơ cấu tổ chức", said.structure()),
                said("Kết quả sản xuất, kinh doanh", said.results()),
                tag("h2", "4. Tự đánh giá theo Bộ tiêu chí " + filled.criteriaVersion()),
                scores.table(),
                tag("h2", "5. Tài liệu minh chứng"),
                attachments.of(filled.evidence()),
                said("6. Kế hoạch phát triển sản phẩm", said.plan()),
                PaperPage.signatures(
                        tag("td", ""), FormLayout.signature("Đại diện chủ thể", RegistrationPaper.signer(filled))));
        return Paper.named(
                "Mẫu 02", product.name(), layout.page(head, body, FormLayout.note(filled)), filled.codedAt());
    }

    private Html producer(FilledForms filled) {
        var person = filled.personal();
        var producer = filled.facts().producer();
        return Markup.all(
                tag("h2", "1. Chủ thể"),
                fact("Tên chủ thể", producer.name()),
                fact("Loại hình", type(producer.type())),
                fact("Địa bàn", layout.place(producer.communeCode(), producer.provinceCode(), FormLayout.day(filled))),
                RegistrationPaper.of("Địa chỉ", person, PersonalFactsJson::address),
                RegistrationPaper.of("Người đại diện theo pháp luật", person, PersonalFactsJson::representativeName),
                RegistrationPaper.of("Giới tính", person, it -> gender(it.gender())),
                RegistrationPaper.of("Dân tộc", person, PersonalFactsJson::ethnicity),
                RegistrationPaper.of("Người khuyết tật", person, it -> yes(it.disability())),
                RegistrationPaper.of("Nơi thường trú", person, PersonalFactsJson::permanentAddress),
                RegistrationPaper.of("Ngày thành lập", person, PersonalFactsJson::foundedOn),
                RegistrationPaper.of("Số đăng ký", person, PersonalFactsJson::registrationNumber),
                RegistrationPaper.of("Ngày cấp đăng ký", person, PersonalFactsJson::registrationIssuedOn),
                RegistrationPaper.of("Nơi cấp đăng ký", person, PersonalFactsJson::registrationIssuer));
    }

    private static Html product(FilledForms filled) {
        var said = filled.facts().description();
        return Markup.all(
                tag("h2", "2. Sản phẩm"),
                fact("Tên sản phẩm", filled.facts().product().name()),
                fact("Mã số sản phẩm", filled.productCode()),
                said("Mô tả sản phẩm", filled.facts().product().description()),
                fact("Tiêu chuẩn sản phẩm", said.productStandard()),
                tag(
                        "p",
                        "Giấy tờ đã có: ",
                        tag("b", boxes(HeldPaper.values(), said.papers(), SelfAssessmentPaper::paper))),
                tag(
                        "p",
                        "Sở hữu trí tuệ: ",
                        tag("b", boxes(HeldIpRight.values(), said.ipRights(), SelfAssessmentPaper::right))));
    }

    private static <E> String boxes(E[] all, @Nullable List<E> ticked, Function<E, String> name) {
        return Arrays.stream(all)
                .map(one -> FormLayout.box(ticked != null && ticked.contains(one)) + name.apply(one))
                .collect(Collectors.joining("; "));
    }

    private List<String> proofs(FilledForms filled, String criterion) {
        return filled.evidence().stream()
                .filter(item -> item.criteria().contains(criterion))
                .map(item -> attachments.name(item) + (item.number() == null ? "" : " số " + item.number()))
                .toList();
    }

    private String type(String code) {
        return classification.applicantTypes().stream()
                .filter(type -> type.code().equals(code))
                .map(type -> type.name().vi())
                .findFirst()
                .orElse(code);
    }

    private static @Nullable String gender(@Nullable String gender) {
        return switch (gender) {
            case null -> null;
            case "FEMALE" -> "Nữ";
            case "MALE" -> "Nam";
            default -> "Khác";
        };
    }

    private static @Nullable String yes(@Nullable Boolean value) {
        return value == null ? null : value ? "Có" : "Không";
    }

    private static String paper(HeldPaper paper) {
        return switch (paper) {
            case BUSINESS_REGISTRATION -> "đăng ký kinh doanh";
            case PRODUCT_DECLARATION -> "công bố sản phẩm";
            case FOOD_SAFETY -> "an toàn thực phẩm";
            case PRODUCTION_CONDITIONS -> "đủ điều kiện sản xuất";
        };
    }

    private static String right(HeldIpRight right) {
        return switch (right) {
            case TRADEMARK -> "nhãn hiệu";
            case COLLECTIVE_MARK -> "nhãn hiệu tập thể";
            case CERTIFICATION_MARK -> "nhãn hiệu chứng nhận";
            case GEOGRAPHICAL_INDICATION -> "chỉ dẫn địa lý";
            case INDUSTRIAL_DESIGN -> "kiểu dáng công nghiệp";
            case PATENT -> "sáng chế";
            case UTILITY_SOLUTION -> "giải pháp hữu ích";
            case COPYRIGHT -> "quyền tác giả";
        };
    }
}
