package vn.ocop.product.dossier.form;

import static vn.ocop.platform.document.Markup.styled;
import static vn.ocop.platform.document.Markup.tag;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.PaperPage;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.platform.document.VietnameseDay;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Unit;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.dossier.DossierKind;
import vn.ocop.product.dossier.FilledForms;

/** The head of a form, and the words that all of them use. Dots stand where a field was not filled in. */
final class FormLayout {

    static final String BLANK = "………………………";
    static final String WITHHELD = "(không hiển thị cho người đọc này)";

    private final AdministrativeUnits units;
    private final PaperPage page = new PaperPage();

    FormLayout(AdministrativeUnits units) {
        this.units = units;
    }

    /**
     * What stands above the text.
     *
     * @param form its number in the decision; empty for a paper without one
     * @param superior above the issuer; may be empty
     * @param number with its sign; may be empty
     * @param place where it is made
     * @param mark in a box, e.g. of what is not lodged; may be empty
     */
    record Head(
            String form,
            String superior,
            String issuer,
            String number,
            String place,
            LocalDate day,
            String mark,
            String title,
            String subtitle) {}

    Html page(Head head, Html body, String note) {
        var above = new PaperPage.Head(
                head.superior(),
                head.issuer(),
                head.number(),
                head.place() + ", " + VietnameseDay.of(head.day()),
                head.mark(),
                head.title(),
                head.subtitle());
        return page.ofForm(head.form(), above, body, note);
    }

    String communeName(String code, LocalDate on) {
        return units.commune(code, on).map(Unit::name).orElse(code);
    }

    String provinceName(String code, LocalDate on) {
        return units.province(code, on).map(Unit::name).orElse(code);
    }

    /** E.g. "Ủy ban nhân dân xã Hoàng Su Phì". */
    String commune(String code, LocalDate on) {
        return "Ủy ban nhân dân " + lower(units.commune(code, on), code);
    }

    String province(String code, LocalDate on) {
        return "Ủy ban nhân dân " + lower(units.province(code, on), code);
    }

    /** Commune and province as they were on a day. */
    String place(String communeCode, String provinceCode, LocalDate on) {
        return Stream.of(
                        lower(units.commune(communeCode, on), communeCode),
                        lower(units.province(provinceCode, on), provinceCode))
                .collect(Collectors.joining(", "));
    }

    private static String lower(java.util.Optional<Unit> unit, String code) {
        return unit.map(it -> it.type().toLowerCase(PaperPage.VIETNAMESE) + " " + it.name())
                .orElse(code);
    }

    static LocalDate day(FilledForms filled) {
        return VietnamTime.dayOf(filled.lodgedAt());
    }

    /** @param value null or blank where it was not filled in */
    static Html fact(String label, @Nullable Object value) {
        return tag("p", label + ": ", tag("b", shown(value)));
    }

    /** A field that only some may see. */
    static Html personal(String label, boolean withheld, @Nullable Object value) {
        return withheld ? tag("p", label + ": ", tag("i", WITHHELD)) : fact(label, value);
    }

    static Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> BLANK;
            case String text when text.isBlank() -> BLANK;
            case LocalDate day -> "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
            default -> value;
        };
    }

    /** Words over several lines, as they were written. */
    static Html said(String heading, @Nullable String text) {
        return Markup.all(tag("h3", heading), styled("p", "said", shown(text)));
    }

    static String box(boolean ticked) {
        return ticked ? "[X]\u00a0" : "[\u00a0\u00a0]\u00a0";
    }

    static Html signature(String position, String name) {
        return PaperPage.signature(position, "(Ký, ghi rõ họ tên, đóng dấu nếu có)", name);
    }

    static String kind(DossierKind kind) {
        return switch (kind) {
            case FIRST -> "Lần đầu";
            case UPGRADE -> "Nâng hạng";
            case REASSESSMENT -> "Đánh giá lại";
        };
    }

    static String mark(FilledForms filled) {
        return filled.version() == null ? "CHƯA NỘP" : "";
    }

    static String note(FilledForms filled) {
        return "In từ hồ sơ " + filled.dossierId()
                + (filled.version() == null ? ", chưa nộp." : ", lần nộp thứ " + filled.version() + ".");
    }

    static Html list(List<String> lines) {
        return Markup.all(lines.stream().map(line -> tag("p", "– " + line)).toList());
    }
}
