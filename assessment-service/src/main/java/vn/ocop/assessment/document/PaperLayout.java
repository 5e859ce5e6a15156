package vn.ocop.assessment.document;

import static vn.ocop.platform.document.Markup.styled;
import static vn.ocop.platform.document.Markup.tag;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.decision.Issuer;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.assessment.rating.Tally;
import vn.ocop.assessment.review.Subject;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Template;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.platform.document.VietnameseDay;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Unit;
import vn.ocop.platform.time.VietnamTime;

/** The form of administrative papers (Decree 30/2020/NĐ-CP, Appendix I), and the words that all of them use. */
@ApplicationScoped
class PaperLayout {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String BLANK_DAY = "ngày …… tháng …… năm ……";

    private final AdministrativeUnits units;
    private final Template template = Template.load("templates/paper.xhtml");

    PaperLayout(AdministrativeUnits units) {
        this.units = units;
    }

    /**
     * What stands above the text.
     *
     * @param superior above the issuer; may be empty
     * @param number with its sign; empty for a paper that has none
     * @param provinceCode where it is made; null for the capital
     * @param day null where it is still to be written
     * @param mark in a box, e.g. of a draft; may be empty
     */
    record Head(
            String superior,
            String issuer,
            String number,
            @Nullable String provinceCode,
            @Nullable LocalDate day,
            String mark,
            String title,
            String subtitle) {}

    /** @param note in small letters at the end */
    Html page(Head head, Html body, String note) {
        return template.fill(Map.of(
                "superior", head.superior().toUpperCase(VIETNAMESE),
                "issuer", head.issuer().toUpperCase(VIETNAMESE),
                "number", head.number().isEmpty() ? "" : "Số: " + head.number(),
                "place", place(head.provinceCode(), head.day()),
                "mark", head.mark().isEmpty() ? Markup.NOTHING : styled("div", "mark", head.mark()),
                "title", head.title(),
                "subtitle", head.subtitle(),
                "body", body,
                "note", note));
    }

    /** Who stands above a council, e.g. "Ủy ban nhân dân tỉnh Tuyên Quang" or the ministry. */
    String authority(Council council, LocalDate on) {
        var province = council.provinceCode();
        if (province == null) {
            return Issuer.ministry().name();
        }
        var name = units.province(province, on).map(Unit::fullName).orElse(province);
        return Issuer.province(province, name).name();
    }

    private String place(@Nullable String provinceCode, @Nullable LocalDate day) {
        var name = provinceCode == null
                ? "Hà Nội"
                : units.province(provinceCode, day == null ? LocalDate.MAX : day)
                        .map(Unit::name)
                        .orElse(provinceCode);
        return name + ", " + (day == null ? BLANK_DAY : VietnameseDay.of(day));
    }

    /** Commune and province as they were on a day. */
    String address(Subject.Product product, LocalDate on) {
        return Stream.concat(
                        units.commune(product.communeCode(), on).stream(),
                        units.province(product.provinceCode(), on).stream())
                .map(unit -> unit.type().toLowerCase(VIETNAMESE) + " " + unit.name())
                .collect(Collectors.joining(", "));
    }

    static Html fact(String label, Object value) {
        return tag("p", label + ": ", tag("b", value));
    }

    static Html signatures(Html... cells) {
        return new Html("<table class=\"sign\"><tr>" + Markup.all(cells).text() + "</tr></table>");
    }

    static Html signature(String position, String name) {
        return tag(
                "td",
                styled("div", "pos", position.toUpperCase(VIETNAMESE)),
                styled("div", "how", "(Ký, ghi rõ họ tên)"),
                styled("div", "name", name));
    }

    static String title(Position position) {
        return switch (position) {
            case CHAIR -> "Chủ tịch Hội đồng";
            case VICE_CHAIR -> "Phó Chủ tịch Hội đồng";
            case MEMBER -> "Ủy viên";
            case SECRETARY -> "Thư ký";
        };
    }

    static String document(IssuedDocument document) {
        return "số " + document.number() + " " + VietnameseDay.of(document.signedOn());
    }

    static String mean(Tally tally) {
        return tally.mean().display().replace('.', ',');
    }

    static String hour(Instant at) {
        var time = at.atZone(VietnamTime.ZONE);
        return "%02d giờ %02d phút, %s"
                .formatted(time.getHour(), time.getMinute(), VietnameseDay.of(time.toLocalDate()));
    }
}
