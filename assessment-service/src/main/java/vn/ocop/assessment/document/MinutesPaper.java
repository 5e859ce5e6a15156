package vn.ocop.assessment.document;

import static vn.ocop.assessment.document.PaperLayout.signature;
import static vn.ocop.platform.document.Markup.styled;
import static vn.ocop.platform.document.Markup.tag;
import static vn.ocop.platform.document.PaperPage.signatures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.meeting.Attendance;
import vn.ocop.assessment.meeting.Sitting;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.platform.time.VietnamTime;

/** The minutes of a council's meeting, whole or of some products. */
@ApplicationScoped
class MinutesPaper {

    private final PaperLayout layout;

    MinutesPaper(PaperLayout layout) {
        this.layout = layout;
    }

    /** @param extract where products of the meeting are left out */
    Paper of(Sitting sitting, List<ProductRecord> products, boolean extract) {
        var meeting = sitting.meeting();
        var on = VietnamTime.dayOf(meeting.startsAt());
        var council = sitting.council();
        var round = sitting.roll().round();
        var words = new HearingLayout(sitting);
        var head = new PaperLayout.Head(
                layout.authority(council, on),
                sitting.roll().council(),
                "…………/BB-HĐ",
                council.provinceCode(),
                on,
                "",
                extract ? "TRÍCH " + words.title() : words.title(),
                (round.extra() ? "Đợt bổ sung " : "Đợt ") + round.number() + " năm " + round.year());
        var body = Markup.all(
                opening(sitting),
                attendance(sitting),
                agenda(products),
                each(sitting, products),
                end(sitting, products));
        var note = "In từ " + words.record() + " " + meeting.id() + "."
                + (extract ? " Bản trích: chỉ gồm các sản phẩm nêu trên." : "");
        return Paper.named(
                extract ? "Trích " + words.name() : words.fileName(),
                sitting.roll().council() + " " + on,
                layout.page(head, body, note),
                newest(sitting, products));
    }

    private static Instant newest(Sitting sitting, List<ProductRecord> products) {
        return Stream.concat(
                        Optional.ofNullable(sitting.takenAt()).stream(),
                        products.stream().map(ProductRecord::newest))
                .max(Instant::compareTo)
                .orElse(sitting.meeting().startsAt());
    }

    private static Html opening(Sitting sitting) {
        var roll = sitting.roll();
        var words = new HearingLayout(sitting);
        return Markup.all(
                tag("h2", words.firstHeading()),
                tag("p", words.opening()),
                tag(
                        "p",
                        "Căn cứ Quyết định " + PaperLayout.document(roll.decision())
                                + " về việc thành lập Hội đồng và quy chế hoạt động "
                                + PaperLayout.document(roll.rules()) + "."));
    }

    private static Html attendance(Sitting sitting) {
        var attendance = sitting.meeting().attendance();
        var came = attendance == null ? new Attendance(java.util.Set.of(), java.util.Set.of(), List.of()) : attendance;
        var words = new HearingLayout(sitting);
        var rows = new ArrayList<Html>();
        for (var member : sitting.roll().members()) {
            rows.add(tag(
                    "tr",
                    styled("td", "n", rows.size() + 1),
                    tag("td", member.name()),
                    tag("td", member.organisation()),
                    tag("td", PaperLayout.title(member.position())),
                    tag("td", words.presence(came, member))));
        }
        return Markup.all(
                tag("h2", "II. Thành phần"),
                new Html("<table class=\"list\"><thead><tr><th class=\"no\">STT</th><th>Họ và tên</th><th>Đơn vị</th>"
                        + "<th class=\"some\">Chức danh</th><th class=\"more\">" + words.column()
                        + "</th></tr></thead>"),
                tag("tbody", Markup.all(rows)),
                new Html("</table>"),
                tag("p", words.counted(came)));
    }

    private static Html agenda(List<ProductRecord> products) {
        var rows = new ArrayList<Html>();
        for (var product : products) {
            var subject = product.docket().subject();
            rows.add(tag(
                    "tr",
                    styled("td", "n", rows.size() + 1),
                    tag("td", subject.product().name()),
                    tag("td", subject.producer().name()),
                    tag(
                            "td",
                            product.form().number() + ". "
                                    + product.form().name().vi())));
        }
        return Markup.all(
                tag("h2", "III. Nội dung: đánh giá, phân hạng " + products.size() + " sản phẩm"),
                new Html("<table class=\"list\"><thead><tr><th class=\"no\">STT</th><th>Sản phẩm</th><th>Chủ thể</th>"
                        + "<th class=\"more\">Bộ tiêu chí</th></tr></thead>"),
                tag("tbody", Markup.all(rows)),
                new Html("</table>"));
    }

    private static Html each(Sitting sitting, List<ProductRecord> products) {
        var parts = new ArrayList<Html>();
        parts.add(tag("h2", "IV. Kết quả từng sản phẩm"));
        for (int i = 0; i < products.size(); i++) {
            parts.add(new ProductLayout(sitting, products.get(i), i + 1).section());
        }
        return Markup.all(parts);
    }

    private static Html end(Sitting sitting, List<ProductRecord> products) {
        var rows = new ArrayList<Html>();
        products.forEach(product -> rows.add(ProductLayout.summary(rows.size() + 1, product)));
        return Markup.all(
                tag("h2", "V. Kết luận"),
                new Html("<table class=\"list\"><thead><tr><th class=\"no\">STT</th><th>Sản phẩm</th>"
                        + "<th class=\"some\">Điểm trung bình</th><th class=\"some\">Điểm phiếu thống nhất</th>"
                        + "<th class=\"some\">Kết quả</th></tr></thead>"),
                tag("tbody", Markup.all(rows)),
                new Html("</table>"),
                tag("p", new HearingLayout(sitting).end()),
                signatures(
                        signature("Thư ký", SheetPaper.name(sitting, Position.SECRETARY)),
                        signature("Chủ tịch Hội đồng", SheetPaper.name(sitting, Position.CHAIR))));
    }
}
