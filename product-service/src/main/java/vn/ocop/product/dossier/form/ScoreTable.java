package vn.ocop.product.dossier.form;

import static vn.ocop.platform.document.Markup.styled;
import static vn.ocop.platform.document.Markup.tag;
import static vn.ocop.platform.document.Markup.wide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
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
 * The self-scores by criterion with their proofs, and the sums.
 *
 * @param proofs lines about the papers, by criterion
 */
record ScoreTable(CriteriaSet form, Answers answers, Evaluation evaluation, Function<String, List<String>> proofs) {

    private static final Html HEAD =
            new Html("<thead><tr><th class=\"code\">Mã</th><th>Tiêu chí, minh chứng</th><th>Phương án tự chọn</th>"
                    + "<th class=\"num\">Tự chấm</th><th class=\"num\">Tối đa</th></tr></thead>");

    Html table() {
        var rows = new ArrayList<Html>();
        form.parts().forEach(part -> addPart(rows, part));
        rows.add(styled(
                "tr",
                "sum",
                wide(3, "Tổng điểm tự chấm"),
                styled("td", "n", evaluation.total()),
                styled("td", "n", CriteriaSet.TOTAL)));
        return styled("table", "list", HEAD, tag("tbody", Markup.all(rows)));
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
        section.criteria().forEach(criterion -> rows.add(row(criterion)));
    }

    private Html row(Criterion criterion) {
        var option = answers.option(criterion.code());
        var lines = proofs.apply(criterion.code()).stream()
                .map(line -> styled("div", "small", "Minh chứng: " + line))
                .toList();
        return tag(
                "tr",
                styled("td", "n", criterion.code()),
                tag("td", criterion.name().vi(), Markup.all(lines)),
                tag("td", chosen(criterion, option)),
                styled("td", "n", option == null ? "–" : evaluation.criteria().getOrDefault(criterion.code(), 0)),
                styled("td", "n", criterion.max()));
    }

    private String chosen(Criterion criterion, @Nullable Integer option) {
        if (option == null) {
            return form.applies(criterion, answers) ? "Chưa tự chấm" : "Không áp dụng";
        }
        if (option == Criterion.NONE_FITS) {
            return "Không có phương án phù hợp";
        }
        return criterion.options().stream()
                .filter(one -> one.no() == option)
                .map(one -> option + ". " + one.label().vi())
                .findFirst()
                .orElseThrow();
    }
}
