package vn.ocop.statistics.report;

import static vn.ocop.platform.document.Markup.styled;
import static vn.ocop.platform.document.Markup.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.ocop.criteria.Text;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Paper;
import vn.ocop.platform.document.PaperPage;
import vn.ocop.platform.document.PaperPage.Head;
import vn.ocop.platform.document.Pdf.Drawing;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.platform.document.VietnameseDay;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.figure.Sector;
import vn.ocop.statistics.led.LedJson;
import vn.ocop.statistics.report.ReportJson.Chart;
import vn.ocop.statistics.report.ReportJson.TableJson;

/** A report as an administrative paper (Decree 30/2020/NĐ-CP): Vietnamese first, then the whole in English, with tables and charts. */
final class ReportPdf {

    private static final PaperPage PAGE = new PaperPage();

    /** A longer table may go over to the next page, with its headings. */
    private static final int MOST_ROWS_KEPT_TOGETHER = 12;

    private final ReportJson report;
    private final Map<String, Drawing> drawings = new LinkedHashMap<>();

    /** The words of one language. */
    private record Words(
            Locale locale,
            Function<Text, String> of,
            String table,
            String name,
            String count,
            String share,
            String before,
            String change,
            String total,
            String effects,
            String led,
            String women,
            String minority,
            String disability,
            String notes) {}

    private static final Words VI = new Words(
            Numbers.VI,
            Text::vi,
            "Bảng",
            "Phân tổ",
            "Số lượng",
            "Tỷ lệ (%)",
            "Trước kỳ",
            "Tăng, giảm",
            "Tổng số",
            "Hiệu quả của Chương trình",
            "Chủ thể theo người đại diện và ngành, ngày %s, làm tròn đến %s",
            "Phụ nữ",
            "Dân tộc thiểu số",
            "Khuyết tật",
            "Ghi chú");
    private static final Words EN = new Words(
            Numbers.EN,
            Text::en,
            "Table",
            "Group",
            "Count",
            "Share (%)",
            "Before",
            "Change",
            "Total",
            "What the programme brought",
            "Producers by who leads them and by sector, on %s, rounded to %s",
            "Women",
            "Minority",
            "Disability",
            "Notes");

    ReportPdf(ReportJson report) {
        this.report = report;
        for (var table : report.tables()) {
            var values = table.rows().stream().map(ReportJson.RowJson::value).toList();
            if (table.chart() == Chart.PIE) {
                drawings.put(type(table), new Pie(values)::draw);
            } else if (table.chart() == Chart.COLUMNS) {
                drawings.put(type(table), new Columns(values)::draw);
            }
        }
    }

    /** By the type of the element in whose place they are drawn. */
    Map<String, Drawing> drawings() {
        return drawings;
    }

    Paper paper() {
        var made = VietnamTime.dayOf(report.recordedAt());
        var head = new Head(
                "Bộ Nông nghiệp và Môi trường",
                "Văn phòng Điều phối nông thôn mới Trung ương",
                report.number(),
                "Hà Nội, " + VietnameseDay.of(made),
                report.generated() ? "SỐ LIỆU TRÌNH DIỄN" : "",
                "BÁO CÁO",
                report.title().vi() + ", từ " + VietnameseDay.of(report.from()) + " đến "
                        + VietnameseDay.of(report.to()));
        var body = Markup.all(part(VI), english());
        var note = "Lập từ số liệu ghi nhận đến %s; ranh giới %s; mã %s."
                .formatted(report.knownAt(), report.boundaries(), report.id());
        return Paper.named("Báo cáo OCOP", report.number(), PAGE.of(head, body, note), report.recordedAt());
    }

    private Html english() {
        return new Html("<div lang=\"en\" xml:lang=\"en\" style=\"page-break-before: always\">"
                + tag("h1", "REPORT").text()
                + styled("div", "sub", "%s, %s to %s".formatted(report.title().en(), report.from(), report.to()))
                        .text()
                + part(EN).text() + "</div>");
    }

    private Html part(Words words) {
        var parts = new ArrayList<Html>();
        report.headline().forEach(text -> parts.add(tag("p", words.of().apply(text))));
        for (var i = 0; i < report.tables().size(); i++) {
            parts.add(section(words, i + 1, report.tables().get(i)));
        }
        if (!report.allEffects().isEmpty()) {
            parts.add(tag("h2", words.effects()));
            report.allEffects()
                    .forEach(effect ->
                            parts.add(tag("p", "%s (%s)".formatted(words.of().apply(effect.text()), effect.source()))));
        }
        if (report.led() != null) {
            parts.add(led(words, report.led()));
        }
        parts.add(tag("h2", words.notes()));
        report.notes().forEach(text -> parts.add(tag("p", words.of().apply(text))));
        return Markup.all(parts);
    }

    /** National by sector; the province and year are in the spreadsheet, which such a long table is for. */
    private static Html led(Words words, LedJson led) {
        var lines = new ArrayList<Html>();
        lines.add(new Html("<thead><tr>" + th(words.name(), 62) + th(words.women(), 29) + th(words.minority(), 29)
                + th(words.disability(), 29) + "</tr></thead>"));
        led.bySector()
                .forEach(row -> lines.add(new Html("<tr><td>"
                        + Markup.text(words.of().apply(sector(row.sector()))).text() + "</td>"
                        + td(Numbers.whole(row.women(), words.locale()))
                        + td(Numbers.whole(row.minority(), words.locale()))
                        + td(Numbers.whole(row.disability(), words.locale())) + "</tr>")));
        var title = words.led().formatted(led.asOf(), led.roundedTo());
        return new Html("<div style=\"page-break-inside: avoid\">"
                + Markup.all(tag("h2", title), styled("table", "list", Markup.all(lines)))
                        .text() + "</div>");
    }

    private static Text sector(String code) {
        var sector = Sector.valueOf(code);
        return new Text(sector.vi(), sector.en());
    }

    private Html section(Words words, int number, TableJson table) {
        var title = "%s %d. %s".formatted(words.table(), number, words.of().apply(table.title()));
        var chart =
                switch (table.chart()) {
                    case PIE -> pie(words, table);
                    case COLUMNS -> columns(words, table);
                    case BARS, NONE -> Markup.NOTHING;
                };
        var whole = Markup.all(tag("h2", title), chart, rows(words, table));
        return table.rows().size() > MOST_ROWS_KEPT_TOGETHER
                ? whole
                : new Html("<div style=\"page-break-inside: avoid\">" + whole.text() + "</div>");
    }

    private Html pie(Words words, TableJson table) {
        var legend = new ArrayList<Html>();
        for (var i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            legend.add(new Html(("<div style=\"margin-bottom: 1mm\"><span style=\"background-color: %s; color: %s\">"
                            + "&#160;&#160;&#160;&#160;</span> %s</div>")
                    .formatted(
                            Pie.colour(i),
                            Pie.colour(i),
                            Markup.text("%s: %s (%s%%)"
                                            .formatted(
                                                    words.of().apply(row.name()),
                                                    Numbers.whole(row.value(), words.locale()),
                                                    Numbers.decimal(row.share(), words.locale())))
                                    .text())));
        }
        return new Html(
                ("<table style=\"margin: 1mm 0 2mm 0; page-break-inside: avoid\"><tr><td style=\"width: 52mm\">%s</td>"
                                + "<td style=\"width: 110mm; vertical-align: middle; font-size: 11pt\">%s</td></tr></table>")
                        .formatted(
                                object(words, table, "44mm", "44mm"),
                                Markup.all(legend).text()));
    }

    private Html columns(Words words, TableJson table) {
        var labels = table.rows().stream()
                .map(row -> "<td style=\"text-align: center; font-size: 9.5pt\">"
                        + Markup.text(words.of().apply(row.name())).text() + "<br/><b>"
                        + Numbers.whole(row.value(), words.locale()) + "</b></td>")
                .toList();
        if (labels.isEmpty()) {
            return Markup.NOTHING;
        }
        return new Html(
                "<div style=\"page-break-inside: avoid; margin: 2mm 0 3mm 0\">%s<table><tr>%s</tr></table></div>"
                        .formatted(object(words, table, "162mm", "38mm"), String.join("", labels)));
    }

    private static String object(Words words, TableJson table, String width, String height) {
        var alt = Markup.text(words.of().apply(table.title())).text();
        return "<object type=\"%s\" style=\"display: block; width: %s; height: %s\" alt=\"%s\" title=\"%s\"></object>"
                .formatted(type(table), width, height, alt, alt);
    }

    private static String type(TableJson table) {
        return "ocop/" + table.code();
    }

    private Html rows(Words words, TableJson table) {
        var bars = table.chart() == Chart.BARS;
        var most =
                table.rows().stream().mapToLong(ReportJson.RowJson::value).max().orElse(0);
        var lines = new ArrayList<Html>();
        lines.add(head(words, bars));
        table.rows()
                .forEach(row -> lines.add(line(
                        "",
                        words,
                        bars ? bar(row.value(), most) : "",
                        bars,
                        words.of().apply(row.name()),
                        List.of(row.value(), row.before() == null ? 0 : row.before()),
                        row.share())));
        var before = table.totalBefore() == null ? 0 : table.totalBefore();
        lines.add(line(
                " class=\"sum\"",
                words,
                "",
                bars,
                words.total(),
                List.of(table.total(), before),
                table.total() == 0 ? "0.00" : "100.00"));
        return styled("table", "list", Markup.all(lines));
    }

    private static Html head(Words words, boolean bars) {
        var cells = new StringBuilder(th(words.name(), bars ? 40 : 62));
        if (bars) {
            cells.append(th("", 34));
        }
        cells.append(th(words.count(), bars ? 18 : 22))
                .append(th(words.share(), bars ? 18 : 23))
                .append(th(words.before(), bars ? 18 : 21))
                .append(th(words.change(), bars ? 18 : 21));
        return new Html("<thead><tr>" + cells + "</tr></thead>");
    }

    private static String th(String text, int widthMm) {
        return "<th style=\"width: %dmm\">%s</th>"
                .formatted(widthMm, Markup.text(text).text());
    }

    /** @param numbers now and before */
    private static Html line(
            String css, Words words, String bar, boolean bars, String name, List<Long> numbers, String share) {
        var change = numbers.getFirst() - numbers.getLast();
        return new Html("<tr" + css + "><td>" + Markup.text(name).text() + "</td>"
                + (bars ? "<td style=\"vertical-align: middle\">" + bar + "</td>" : "")
                + td(Numbers.whole(numbers.getFirst(), words.locale()))
                + td(Numbers.decimal(share, words.locale()))
                + td(Numbers.whole(numbers.getLast(), words.locale()))
                + td(Numbers.signed(change, words.locale())) + "</tr>");
    }

    private static String td(String text) {
        return "<td style=\"text-align: right\">" + Markup.text(text).text() + "</td>";
    }

    /** Of the longest in the table; a box is drawn as a path. */
    private static String bar(long value, long most) {
        var tenthsOfMm = most == 0 ? 0 : Math.max(2, value * 300 / most);
        return "<div style=\"background-color: %s; height: 3mm; width: %d.%dmm\"></div>"
                .formatted(Pie.colour(0), tenthsOfMm / 10, tenthsOfMm % 10);
    }
}
