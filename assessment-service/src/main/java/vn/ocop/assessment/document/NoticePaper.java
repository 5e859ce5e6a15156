package vn.ocop.assessment.document;

import static vn.ocop.assessment.document.PaperLayout.signature;
import static vn.ocop.platform.document.Markup.styled;
import static vn.ocop.platform.document.Markup.tag;
import static vn.ocop.platform.document.PaperPage.signatures;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.ocop.assessment.council.Level;
import vn.ocop.assessment.decision.Notice;
import vn.ocop.assessment.meeting.Sitting;
import vn.ocop.criteria.Stars;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.platform.document.VietnameseDay;
import vn.ocop.platform.time.VietnamTime;

/** The written notice of a result that leads to no decision here. */
@ApplicationScoped
class NoticePaper {

    private final PaperLayout layout;

    NoticePaper(PaperLayout layout) {
        this.layout = layout;
    }

    Paper of(Notice notice, ProductRecord product, Sitting sitting) {
        var council = sitting.council();
        var head = new PaperLayout.Head(
                layout.authority(council, notice.signedOn()),
                sitting.roll().council(),
                notice.number(),
                council.provinceCode(),
                notice.signedOn(),
                "",
                "THÔNG BÁO",
                "Về kết quả đánh giá, phân hạng sản phẩm OCOP");
        var body = Markup.all(
                styled(
                        "p",
                        "centre",
                        "Kính gửi: " + product.docket().subject().producer().name()),
                result(product, sitting),
                reason(notice),
                tag("p", consequence(council.level(), product)),
                kept(product),
                signatures(tag("td", ""), signature("Người ký", "")));
        var note = "Bản thể hiện nội dung thông báo đã ghi nhận (" + notice.id() + "); không thay bản đã ký.";
        return Paper.named("Thông báo", notice.number(), layout.page(head, body, note), notice.recordedAt());
    }

    private Html result(ProductRecord product, Sitting sitting) {
        var subject = product.docket().subject();
        var last = product.closings().getLast();
        var confirmed = product.confirmed();
        var stars = confirmed == null ? 0 : confirmed.rating().stars().value();
        var on = VietnamTime.dayOf(sitting.meeting().startsAt());
        return Markup.all(List.of(
                tag(
                        "p",
                        sitting.roll().council() + new HearingLayout(sitting).heard() + VietnameseDay.of(on)
                                + " đánh giá, phân hạng sản phẩm ",
                        tag("b", subject.product().name()),
                        " (" + layout.address(subject.product(), on) + ")."),
                tag(
                        "p",
                        "Kết quả: điểm trung bình %s (%d điểm trên %d phiếu), phân hạng %d sao."
                                .formatted(
                                        PaperLayout.mean(last.tally()),
                                        last.tally().sum(),
                                        last.tally().sheets(),
                                        stars))));
    }

    private static Html reason(Notice notice) {
        var reason = notice.reason();
        return reason == null || reason.isBlank() ? Markup.NOTHING : styled("p", "said", "Lý do: " + reason);
    }

    /** Of an upgrade, whichever way it failed. */
    private static Html kept(ProductRecord product) {
        var from = product.docket().subject().upgradeFrom();
        return from == null
                ? Markup.NOTHING
                : tag(
                        "p",
                        "Kết quả nâng hạng không đạt; giấy chứng nhận sản phẩm OCOP %d sao đang có hiệu lực được giữ nguyên."
                                .formatted(from));
    }

    private static String consequence(Level level, ProductRecord product) {
        var confirmed = product.confirmed();
        var stars = confirmed == null ? 0 : confirmed.rating().stars().value();
        if (level == Level.PROVINCE && stars >= Stars.THREE.value()) {
            return "Hạng sao đạt được không cao hơn hạng sao hiện có của sản phẩm.";
        }
        return level == Level.CENTRAL
                ? "Sản phẩm chưa đạt 5 sao; hồ sơ được chuyển lại tỉnh để xem xét theo thẩm quyền."
                : "Sản phẩm chưa đủ điều kiện để được công nhận sản phẩm OCOP đạt từ 3 sao trở lên.";
    }
}
