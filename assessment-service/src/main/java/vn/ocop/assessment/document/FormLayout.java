package vn.ocop.assessment.document;

import static vn.ocop.platform.document.Markup.styled;
import static vn.ocop.platform.document.Markup.tag;
import static vn.ocop.platform.document.Markup.wide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Answers;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.Criterion;
import vn.ocop.criteria.Evaluation;
import vn.ocop.criteria.Part;
import vn.ocop.criteria.Section;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Template.Html;

/**
 * A filled form as a table: every criterion with its chosen option, what it counts, and the sums.
 *
 * @param comments of the one who scored, by criterion
 * @param evidence of the dossier, by criterion
 */
record FormLayout(
        CriteriaSet form,
        Answers answers,
        Evaluation evaluation,
        Map<String, String> comments,
        Map<String, List<String>> evidence) {

    private static final Html HEAD = new Html(
            "<thead><tr><th class=\"code\">Mã</th><th>Tiêu chí</th><th>Phương án đã chọn</th><th class=\"num\">Điểm</th>"
                    + "<th class=\"num\">Tối đa</th></tr></thead>");

    Html table() {
        var rows = new ArrayList<Html>();
        form.parts().forEach(part -> addPart(rows, part));
        rows.add(styled(
                "tr",
                "sum",
                wide(3, "Tổng điểm"),
                styled("td", "n", evaluation.total()),
                styled("td", "n", CriteriaSet.TOTAL)));
        return styled("table", "list", HEAD, tag("tbody", Markup.all(rows)));
    }

    /** Stop rules that took effect: why options with points count 0. */
    Html stops() {
        return Markup.all(evaluation.stops().stream()
                .map(stop -> tag("p", "Quy định dừng chấm: " + stop.text().vi()))
                .toList());
    }

    private void addPart(List<Html> rows, Part part) {
        var name = "Phần " + part.code() + ". " + part.name().vi();
        rows.add(styled(
                "tr",
                "part",
                wide(3, name.toUpperCase(Locale.of("vi"))),
                styled("td", "n", evaluation.parts().getOrDefault(part.code(), 0)),
                styled("td", "n", part.max())));
        part.sections().forEach(section -> addSection(rows, section));
    }

    private void addSection(List<Html> rows, Section section) {
        rows.add(styled(
                "tr",
                "section",
                wide(3, section.code() + ". " + section.name().vi()),
                styled("td", "n", evaluation.sections().getOrDefault(section.code(), 0)),
                styled("td", "n", section.max())));
        String heading = null;
        for (var criterion : section.criteria()) {
            var subgroup = criterion.subgroup();
            if (subgroup != null && !subgroup.code().equals(heading)) {
                heading = subgroup.code();
                rows.add(tag(
                        "tr", wide(5, subgroup.code() + ". " + subgroup.name().vi())));
            }
            rows.add(row(criterion));
        }
    }

    private Html row(Criterion criterion) {
        var points = evaluation.criteria().getOrDefault(criterion.code(), 0);
        return tag(
                "tr",
                styled("td", "n", criterion.code()),
                tag("td", criterion.name().vi(), remarks(criterion)),
                tag("td", chosen(criterion, answers.option(criterion.code()), points)),
                styled("td", "n", answers.option(criterion.code()) == null ? "–" : points),
                styled("td", "n", criterion.max()));
    }

    private Html remarks(Criterion criterion) {
        var lines = new ArrayList<Html>();
        var comment = comments.get(criterion.code());
        if (comment != null && !comment.isBlank()) {
            lines.add(styled("div", "small", "Nhận xét: " + comment));
        }
        evidence.getOrDefault(criterion.code(), List.of())
                .forEach(line -> lines.add(styled("div", "small", "Minh chứng: " + line)));
        return Markup.all(lines);
    }

    private String chosen(Criterion criterion, @Nullable Integer option, int counted) {
        if (option == null) {
            return form.applies(criterion, answers) ? "Chưa chấm" : "Không áp dụng";
        }
        if (option == Criterion.NONE_FITS) {
            return "Không có phương án phù hợp";
        }
        var label = criterion.options().stream()
                .filter(o -> o.no() == option)
                .findFirst()
                .orElseThrow()
                .label()
                .vi();
        int worth = criterion.points(option);
        return option + ". " + label + (worth == counted ? "" : " (" + worth + " điểm, không được tính)");
    }
}
