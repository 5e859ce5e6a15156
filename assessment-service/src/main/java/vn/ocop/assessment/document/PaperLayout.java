package vn.ocop.assessment.document;

import static vn.ocop.platform.document.Markup.tag;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Council;
import vn.ocop.assessment.council.Position;
import vn.ocop.assessment.decision.Issuer;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.assessment.rating.Tally;
import vn.ocop.assessment.review.Subject;
import vn.ocop.platform.document.PaperPage;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.platform.document.VietnameseDay;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Unit;
import vn.ocop.platform.time.VietnamTime;

/** What stands on administrative papers of councils, and the words that all of them use. */
@ApplicationScoped
class PaperLayout {

    private static final String BLANK_DAY = "ngày …… tháng …… năm ……";

    private final AdministrativeUnits units;
    private final PaperPage page = new PaperPage();

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
        var above = new PaperPage.Head(
                head.superior(),
                head.issuer(),
                head.number(),
                place(head.provinceCode(), head.day()),
                head.mark(),
                head.title(),
                head.subtitle());
        return page.of(above, body, note);
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
                .map(unit -> unit.type().toLowerCase(PaperPage.VIETNAMESE) + " " + unit.name())
                .collect(Collectors.joining(", "));
    }

    static Html fact(String label, Object value) {
        return tag("p", label + ": ", tag("b", value));
    }

    static Html signature(String position, String name) {
        return PaperPage.signature(position, "(Ký, ghi rõ họ tên)", name);
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
