package vn.ocop.assessment.document;

import static vn.ocop.assessment.document.PaperLayout.signature;
import static vn.ocop.platform.document.Markup.styled;
import static vn.ocop.platform.document.Markup.tag;
import static vn.ocop.platform.document.PaperPage.signatures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.ocop.assessment.decision.Change;
import vn.ocop.assessment.decision.Outcomes;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.platform.document.VietnameseDay;
import vn.ocop.platform.time.VietnamTime;

/** A decision's text with its list of products; of one that is not signed yet, the draft. */
@ApplicationScoped
class DecisionPaper {

    private final PaperLayout layout;

    DecisionPaper(PaperLayout layout) {
        this.layout = layout;
    }

    Paper of(Ruling ruling) {
        var number = ruling.number();
        var isDraft = ruling.id() == null;
        var head = new PaperLayout.Head(
                "",
                ruling.issuer().name(),
                number == null ? "…………/QĐ-…………" : number,
                ruling.issuer().provinceCode(),
                ruling.signedOn(),
                isDraft ? "DỰ THẢO" : "",
                "QUYẾT ĐỊNH",
                subject(ruling));
        var body = Markup.all(
                authority(ruling), basis(ruling), articles(ruling), signer(ruling), list(ruling), changes(ruling));
        var note = isDraft
                ? "Dự thảo lập từ kết quả đã được Chủ tịch Hội đồng xác nhận; chưa ban hành."
                : "Bản thể hiện nội dung quyết định đã ghi nhận (" + ruling.id() + "); không thay bản đã ký.";
        return Paper.named(
                isDraft ? "Dự thảo quyết định" : "Quyết định",
                number == null ? "" : number,
                layout.page(head, body, note),
                ruling.at());
    }

    private static String subject(Ruling ruling) {
        var recognised = ruling.with(Outcomes.RECOGNISED);
        var stars = recognised.stream()
                .map(line -> line.item().stars())
                .distinct()
                .sorted()
                .map(n -> n + " sao")
                .collect(Collectors.joining(", "));
        if (ruling.with(Outcomes.FORWARDED).isEmpty()) {
            return "Về việc công nhận sản phẩm OCOP đạt " + stars;
        }
        var forward = "phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP tiềm năng 5 sao";
        return recognised.isEmpty()
                ? "Về việc " + forward
                : "Về việc công nhận sản phẩm OCOP đạt " + stars + " và " + forward;
    }

    private static Html authority(Ruling ruling) {
        var head = ruling.issuer().provinceCode() == null ? "Bộ trưởng " : "Chủ tịch ";
        return styled("p", "centre", (head + ruling.issuer().name()).toUpperCase(java.util.Locale.of("vi")));
    }

    private static Html basis(Ruling ruling) {
        return Markup.all(
                tag("p", "Căn cứ Quyết định số " + ruling.legalBasis() + " của Thủ tướng Chính phủ;"),
                Markup.all(ruling.hearings().stream()
                        .map(hearing -> tag(
                                "p",
                                "Căn cứ kết quả đánh giá, phân hạng của " + hearing.council() + " theo "
                                        + hearing.record() + " " + VietnameseDay.of(hearing.on()) + ";"))
                        .toList()),
                styled("p", "centre", "QUYẾT ĐỊNH:"));
    }

    private static Html articles(Ruling ruling) {
        var recognised = ruling.with(Outcomes.RECOGNISED).size();
        var forwarded = ruling.with(Outcomes.FORWARDED).size();
        var texts = new ArrayList<String>();
        if (recognised > 0) {
            texts.add("Công nhận %d sản phẩm OCOP có tên trong danh sách kèm theo.".formatted(recognised));
        }
        if (forwarded > 0) {
            texts.add(
                    ("Phê duyệt kết quả đánh giá, phân hạng %d sản phẩm tiềm năng 5 sao có tên trong danh sách kèm theo và"
                                    + " chuyển hồ sơ đến Bộ Nông nghiệp và Môi trường.")
                            .formatted(forwarded));
        }
        texts.add("Quyết định này có hiệu lực kể từ ngày ký."
                + (recognised > 0 ? " Kết quả công nhận có giá trị 36 tháng kể từ ngày ký." : ""));
        texts.add("Các cơ quan liên quan và chủ thể có tên trong danh sách chịu trách nhiệm thi hành Quyết định này.");
        var articles = new ArrayList<Html>();
        texts.forEach(text -> articles.add(tag("p", tag("b", "Điều " + (articles.size() + 1) + ". "), text)));
        return Markup.all(articles);
    }

    private static Html signer(Ruling ruling) {
        var signer = ruling.signer();
        return signatures(
                tag("td", ""),
                signer == null ? signature("Người ký", "") : signature(signer.position(), signer.name()));
    }

    private Html list(Ruling ruling) {
        var rows = new ArrayList<Html>();
        ruling.lines().forEach(line -> rows.add(row(rows.size() + 1, line, ruling)));
        return Markup.all(
                styled("p", "centre", "DANH SÁCH SẢN PHẨM"),
                new Html(
                        "<table class=\"list\"><thead><tr><th class=\"no\">STT</th><th>Sản phẩm</th><th>Chủ thể</th>"
                                + "<th class=\"some\">Địa chỉ</th><th class=\"num\">Điểm</th><th class=\"num\">Hạng</th></tr></thead>"),
                tag("tbody", Markup.all(rows)),
                new Html("</table>"));
    }

    private Html row(int number, Ruling.Line line, Ruling ruling) {
        var subject = line.product().docket().subject();
        var code = subject.product().code();
        return tag(
                "tr",
                styled("td", "n", number),
                tag("td", line.item().productName(), code == null ? "" : tag("div", code)),
                tag("td", subject.producer().name()),
                tag("td", layout.address(subject.product(), day(line, ruling))),
                styled("td", "n", points(line)),
                styled("td", "n", stars(line)));
    }

    private static LocalDate day(Ruling.Line line, Ruling ruling) {
        var signedOn = ruling.signedOn();
        return signedOn == null ? VietnamTime.dayOf(line.product().newest()) : signedOn;
    }

    private static String points(Ruling.Line line) {
        return PaperLayout.mean(line.product().closings().getLast().tally());
    }

    private static String stars(Ruling.Line line) {
        var stars =
                switch (line.item().outcome()) {
                    case RECOGNISED -> line.item().stars() + " sao";
                    case FORWARDED -> "tiềm năng 5 sao";
                };
        return switch (line.item().standing()) {
            case IN_FORCE -> stars;
            case REMOVED -> stars + " (đã đưa ra khỏi quyết định)";
            case WITHDRAWN -> stars + " (đã thu hồi công nhận)";
        };
    }

    /** What another paper has changed since; a slip of the pen stands corrected above. */
    private static Html changes(Ruling ruling) {
        var lines = ruling.changes().stream()
                .filter(change -> change.document() != null)
                .map(DecisionPaper::change)
                .toList();
        return lines.isEmpty()
                ? Markup.NOTHING
                : Markup.all(styled("p", "centre", "THAY ĐỔI SAU NGÀY KÝ"), Markup.all(lines));
    }

    private static Html change(Change change) {
        var paper = Objects.requireNonNull(change.document());
        var what = change.kind() == Change.Kind.WITHDRAWAL ? "Thu hồi công nhận" : "Sửa đổi";
        return tag(
                "p",
                "%s theo Quyết định số %s, %s. Lý do: %s"
                        .formatted(what, paper.number(), VietnameseDay.of(paper.signedOn()), change.reason()));
    }
}
