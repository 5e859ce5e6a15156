package vn.ocop.assessment.document;

import static vn.ocop.assessment.document.PaperLayout.fact;
import static vn.ocop.assessment.document.PaperLayout.signature;
import static vn.ocop.platform.document.Markup.tag;
import static vn.ocop.platform.document.PaperPage.signatures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.meeting.Sitting;
import vn.ocop.assessment.review.Subject;
import vn.ocop.assessment.scoring.SheetJson;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.platform.time.VietnamTime;

/** A member's score sheet, and the sheet that the council agreed on. */
@ApplicationScoped
class SheetPaper {

    private final PaperLayout layout;

    SheetPaper(PaperLayout layout) {
        this.layout = layout;
    }

    /** @param open while others may not see it and the member may still change it */
    record Filled(SheetJson sheet, boolean open, Map<String, List<String>> evidence) {}

    Paper of(ProductRecord product, Sitting sitting, Filled filled) {
        var sheet = filled.sheet();
        var member = sitting.person(sheet.memberId());
        var answers = product.form().choose(sheet.answers());
        var table = new FormLayout(
                product.form(),
                answers,
                product.form().evaluate(answers, product.findings()),
                sheet.comments(),
                filled.evidence());
        var body = Markup.all(
                facts(product, VietnamTime.dayOf(sheet.savedAt())),
                fact("Thành viên chấm", member.name() + ", " + member.organisation()),
                fact("Chức danh", PaperLayout.title(member.position())),
                fact("Lần chấm", sheet.round() + "; phiên bản phiếu " + sheet.version()),
                fact("Lưu lúc", PaperLayout.hour(sheet.savedAt())),
                fact("Tình trạng", state(product, filled)),
                table.table(),
                table.stops(),
                signatures(tag("td", ""), signature("Người chấm", member.name())));
        var mark = filled.open() ? "CHƯA CHỐT CHẤM ĐIỂM" : "";
        var head = head(sitting, VietnamTime.dayOf(sheet.savedAt()), mark, "PHIẾU CHẤM ĐIỂM, PHÂN HẠNG SẢN PHẨM OCOP");
        return Paper.named(
                "Phiếu chấm",
                member.name() + " " + product.docket().subject().product().name(),
                layout.page(head, body, note(product)),
                newest(product, sheet.savedAt(), filled.open()));
    }

    Paper agreed(ProductRecord product, Sitting sitting, ProductRecord.Confirmed confirmed) {
        var evaluation = product.form().evaluate(confirmed.agreed(), product.findings());
        var table = new FormLayout(product.form(), confirmed.agreed(), evaluation, Map.of(), Map.of());
        var on = VietnamTime.dayOf(confirmed.at());
        var tally = product.closings().getLast().tally();
        var body = Markup.all(
                facts(product, on),
                fact("Điểm trung bình của các thành viên", PaperLayout.mean(tally)),
                fact("Tổng điểm của phiếu thống nhất", confirmed.total()),
                fact("Kết quả phân hạng", confirmed.rating().stars().value() + " sao"),
                fact("Chủ tịch Hội đồng xác nhận lúc", PaperLayout.hour(confirmed.at())),
                table.table(),
                table.stops(),
                signatures(
                        signature("Thư ký", name(sitting, Position.SECRETARY)),
                        signature("Chủ tịch Hội đồng", name(sitting, Position.CHAIR))));
        var head = head(sitting, on, "", "PHIẾU ĐÁNH GIÁ THỐNG NHẤT CỦA HỘI ĐỒNG");
        return Paper.named(
                "Phiếu thống nhất",
                product.docket().subject().product().name(),
                layout.page(head, body, note(product)),
                confirmed.at());
    }

    private PaperLayout.Head head(Sitting sitting, LocalDate day, String mark, String title) {
        var province = sitting.council().provinceCode();
        return new PaperLayout.Head("", sitting.roll().council(), "", province, day, mark, title, "");
    }

    private Html facts(ProductRecord product, LocalDate on) {
        var subject = product.docket().subject();
        var code = subject.product().code();
        return Markup.all(
                fact("Sản phẩm", subject.product().name()),
                fact("Mã số sản phẩm", code == null ? "chưa có" : code),
                fact("Chủ thể", subject.producer().name()),
                fact("Nơi sản xuất", layout.address(subject.product(), on)),
                fact(
                        "Bộ tiêu chí",
                        product.form().number() + ". " + product.form().name().vi() + " ("
                                + product.form().version() + ")"));
    }

    private static String state(ProductRecord product, Filled filled) {
        var sheet = filled.sheet();
        if (filled.open()) {
            return sheet.complete() ? "đã hoàn thành, chưa chốt" : "chưa hoàn thành";
        }
        var counted = product.closings().stream()
                .filter(closing -> closing.round() == sheet.round())
                .map(closing -> closing.sheets().get(sheet.memberId()))
                .anyMatch(c -> c != null && c.versionNo() == sheet.version());
        return counted ? "được tính vào kết quả" : "không được tính vào kết quả";
    }

    private static Instant newest(ProductRecord product, Instant savedAt, boolean open) {
        var closed =
                open ? Stream.<Instant>empty() : product.closings().stream().map(c -> c.at());
        return Stream.concat(Stream.of(savedAt), closed).max(Instant::compareTo).orElseThrow();
    }

    private static String note(ProductRecord product) {
        Subject subject = product.docket().subject();
        return "In từ phiếu đã lưu; lượt đánh giá " + product.docket().id() + ", hồ sơ " + subject.dossierId()
                + ", phiên bản " + subject.dossierVersion() + ".";
    }

    static String name(Sitting sitting, Position position) {
        return sitting.roll().members().stream()
                .filter(m -> m.position() == position)
                .map(Member::name)
                .findFirst()
                .orElse("");
    }
}
