package vn.ocop.assessment.document;

import static vn.ocop.platform.document.Markup.styled;
import static vn.ocop.platform.document.Markup.tag;
import static vn.ocop.platform.document.Markup.wide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.ocop.assessment.council.Member;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.meeting.Sitting;
import vn.ocop.assessment.scoring.ClosingRecord;
import vn.ocop.criteria.UnmetMinimum;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.platform.document.VietnameseDay;

/**
 * One product in the minutes.
 *
 * @param number in the agenda
 */
record ProductLayout(Sitting sitting, ProductRecord product, int number) {

    Html section() {
        var subject = product.docket().subject();
        return Markup.all(
                tag("h3", number + ". " + subject.product().name()),
                tag("p", "Chủ thể: " + subject.producer().name() + ". " + chair()),
                recused(),
                Markup.all(product.closings().stream().map(this::quorum).toList()),
                Markup.all(product.closings().stream()
                        .map(closing -> new TakenOutLayout(sitting, closing).lines())
                        .toList()),
                totals(),
                Markup.all(product.closings().stream().map(ProductLayout::talk).toList()),
                findings(),
                result());
    }

    static Html summary(int number, ProductRecord product) {
        var confirmed = product.confirmed();
        var name = product.docket().subject().product().name();
        if (confirmed == null) {
            return tag(
                    "tr",
                    styled("td", "n", number),
                    tag("td", name),
                    wide(3, product.withoutResult() ? summary(product) : "Không được phân hạng"));
        }
        return tag(
                "tr",
                styled("td", "n", number),
                tag("td", name),
                styled("td", "n", PaperLayout.mean(last(product).tally())),
                styled("td", "n", confirmed.total()),
                styled("td", "n", confirmed.rating().stars().value() + " sao"));
    }

    private static String summary(ProductRecord product) {
        return product.inWriting() ? "Chưa có kết quả bằng văn bản; phải họp" : "Chưa có kết quả tại cuộc họp này";
    }

    private String chair() {
        var id = product.closings().isEmpty() ? null : last(product).chairId();
        if (id == null) {
            return "";
        }
        var chair = sitting.person(id);
        var paper = product.authorisation();
        return "Chủ trì: " + chair.name()
                + (chair.position() == Position.CHAIR ? "" : ", chủ trì thay Chủ tịch Hội đồng")
                + (paper == null ? "." : " theo văn bản " + PaperLayout.document(paper) + ".");
    }

    private Html recused() {
        var names = product.closings().isEmpty()
                ? ""
                : TakenOutLayout.names(sitting, last(product).recused());
        return names.isEmpty() ? Markup.NOTHING : tag("p", "Không tham gia chấm do xung đột lợi ích: " + names + ".");
    }

    private Html quorum(ClosingRecord closing) {
        var voting = closing.votingMembers();
        var required = closing.required();
        var quorum = voting == null || required == null
                ? ""
                : " trên %d %s (cần ít nhất %d)".formatted(voting, new HearingLayout(sitting).voters(), required);
        return tag(
                "p",
                "Lần chấm %d: %d phiếu được tính%s; chênh lệch lớn nhất %d điểm (quy chế cho phép %d điểm)."
                        .formatted(
                                closing.round(),
                                closing.tally().sheets(),
                                quorum,
                                closing.tally().spread(),
                                closing.maxSpread()));
    }

    /** One line per member, one column per round: however many members there are, it stays on the page. */
    private Html totals() {
        var closings = product.closings();
        if (closings.isEmpty()) {
            return Markup.NOTHING;
        }
        var rounds = closings.stream()
                .map(closing -> styled("th", "num", "Lần " + closing.round()))
                .toList();
        var members = sitting.inOrder(
                closings.stream().flatMap(c -> c.sheets().keySet().stream()).distinct());
        var rows = members.map(member -> totalsOf(member, closings)).collect(Collectors.toCollection(ArrayList::new));
        rows.add(meanRow(closings));
        return styled(
                "table",
                "list",
                tag("thead", tag("tr", tag("th", "Thành viên"), styled("th", "more", "Chức danh"), Markup.all(rounds))),
                tag("tbody", Markup.all(rows)));
    }

    private static Html totalsOf(Member member, List<ClosingRecord> closings) {
        var cells = closings.stream()
                .map(closing -> closing.sheets().get(member.id()))
                .map(counted -> styled("td", "n", counted == null ? "–" : counted.total()))
                .toList();
        return tag("tr", tag("td", member.name()), tag("td", PaperLayout.title(member.position())), Markup.all(cells));
    }

    private static Html meanRow(List<ClosingRecord> closings) {
        var means = closings.stream()
                .map(closing -> styled("td", "n", PaperLayout.mean(closing.tally())))
                .toList();
        return styled("tr", "sum", wide(2, "Điểm trung bình"), Markup.all(means));
    }

    private static Html talk(ClosingRecord closing) {
        var talk = closing.talk();
        return talk == null
                ? Markup.NOTHING
                : styled(
                        "p",
                        "said",
                        "Thảo luận sau lần chấm %d, %s: ".formatted(closing.round(), VietnameseDay.of(talk.heldOn())),
                        talk.summary());
    }

    private Html findings() {
        return Markup.all(product.raised().stream()
                .map(f -> styled("p", "said", "Hội đồng kết luận theo quy định \"" + f.rule() + "\": " + f.evidence()))
                .toList());
    }

    private Html result() {
        if (product.withoutResult()) {
            return withoutResult();
        }
        var confirmed = product.confirmed();
        if (confirmed == null) {
            return tag("p", tag("b", "Kết quả: không được phân hạng theo quy định nêu trên."));
        }
        var rating = confirmed.rating();
        var tally = last(product).tally();
        var lines = new ArrayList<Html>();
        lines.add(tag(
                "p",
                "Điểm trung bình %s (%d điểm trên %d phiếu), thuộc hạng %d sao; phiếu thống nhất %d điểm."
                        .formatted(
                                PaperLayout.mean(tally),
                                tally.sum(),
                                tally.sheets(),
                                rating.band().value(),
                                confirmed.total())));
        rating.stops()
                .forEach(stop ->
                        lines.add(tag("p", "Quy định dừng chấm: " + stop.text().vi())));
        for (int level = rating.stars().value() + 1; level <= rating.band().value(); level++) {
            for (var unmet : rating.unmetMinimums().getOrDefault(level, List.of())) {
                lines.add(tag("p", unmet(level, unmet)));
            }
        }
        lines.add(tag("p", tag("b", "Kết quả: " + rating.stars().value() + " sao.")));
        return Markup.all(lines);
    }

    private Html withoutResult() {
        if (product.inWriting()) {
            return tag("p", tag("b", differing()));
        }
        return tag(
                "p",
                tag(
                        "b",
                        "Kết quả: cuộc họp không đi đến kết quả. Sau %d lần chấm, chênh lệch vẫn vượt mức quy chế cho phép; sản phẩm được đưa ra một cuộc họp khác."
                                .formatted(product.closings().size())));
    }

    private String differing() {
        var closing = product.closings().isEmpty() ? null : last(product);
        var disagreement = closing == null ? null : closing.disagreement();
        var why =
                switch (disagreement) {
                    case null -> "chưa có kết quả từ ý kiến bằng văn bản";
                    case SPREAD -> "ý kiến khác nhau, chênh lệch điểm vượt mức quy chế cho phép";
                    case STARS -> "ý kiến khác nhau về hạng sao";
                };
        return "Kết quả: " + why + "; sản phẩm được đưa ra họp Hội đồng.";
    }

    private static String unmet(int level, UnmetMinimum unmet) {
        return "Tiêu chí %s đạt %d điểm; hạng %d sao cần ít nhất %d điểm."
                .formatted(unmet.criterion(), unmet.points(), level, unmet.required());
    }

    private static ClosingRecord last(ProductRecord product) {
        return Objects.requireNonNull(product.closings().getLast());
    }
}
