package vn.ocop.statistics.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.ocop.statistics.export.Book;
import vn.ocop.statistics.export.Book.Line;
import vn.ocop.statistics.export.Cell;
import vn.ocop.statistics.export.Sheet;
import vn.ocop.statistics.led.LedJson;
import vn.ocop.statistics.report.ReportJson.RowJson;
import vn.ocop.statistics.report.ReportJson.TableJson;

/** A report as a spreadsheet: the cover tells period, definitions and source, then a sheet a table. */
final class ReportXlsx {

    private static final int LONGEST_NAME = 31;

    private static final List<String> HEADINGS = List.of(
            "Mã - Code", "Tên", "Name", "Số lượng - Count", "Tỷ lệ % - Share %", "Trước kỳ - Before", "Tăng - Change");

    private static final List<String> LED_BY_SECTOR = List.of(
            "Ngành - Sector",
            "Phụ nữ đại diện - Led by women",
            "Người dân tộc thiểu số đại diện - Led by minorities",
            "Người khuyết tật đại diện - Led by people with a disability");

    private static final List<String> LED_BY_PROVINCE = Stream.concat(
                    Stream.of("Tỉnh - Province", "Năm - Year"),
                    LED_BY_SECTOR.stream().skip(1))
            .toList();

    private ReportXlsx() {}

    static Book book(ReportJson report) {
        return new Book(report.title().vi(), report.title().en(), cover(report), sheets(report));
    }

    private static List<Sheet> sheets(ReportJson report) {
        var sheets =
                new ArrayList<>(report.tables().stream().map(ReportXlsx::sheet).toList());
        if (report.led() != null) {
            sheets.add(new Sheet("led-by-sector", LED_BY_SECTOR, bySector(report.led())));
            sheets.add(new Sheet("led-by-province", LED_BY_PROVINCE, byProvince(report.led())));
        }
        return sheets;
    }

    private static List<List<Cell>> bySector(LedJson led) {
        return led.bySector().stream()
                .map(row -> List.of(
                        Cell.of(row.sector()),
                        Cell.of(row.women()),
                        Cell.of(row.minority()),
                        Cell.of(row.disability())))
                .toList();
    }

    private static List<List<Cell>> byProvince(LedJson led) {
        return led.byProvinceAndYear().stream()
                .map(row -> List.of(
                        Cell.of(row.province()),
                        Cell.of(row.year()),
                        Cell.of(row.women()),
                        Cell.of(row.minority()),
                        Cell.of(row.disability())))
                .toList();
    }

    private static List<Line> cover(ReportJson report) {
        var lines = new ArrayList<Line>();
        lines.add(new Line("Số báo cáo", "Number", report.number()));
        lines.add(new Line("Kỳ báo cáo", "Period", report.from() + " - " + report.to()));
        lines.add(new Line("Ghi nhận đến", "Known at", report.knownAt().toString()));
        lines.add(new Line("Ranh giới hành chính", "Boundaries", report.boundaries()));
        lines.add(new Line("Nguồn", "Source", "OCOP, statistics-service; báo cáo / report " + report.id()));
        report.tables()
                .forEach(table -> lines.add(new Line(
                        "Định nghĩa: " + table.title().vi(),
                        "Definition: " + table.title().en(),
                        table.definition())));
        report.headline().forEach(text -> lines.add(new Line("Tóm tắt", "Summary", text.vi() + " / " + text.en())));
        report.allEffects()
                .forEach(effect -> lines.add(new Line(
                        "Hiệu quả",
                        "Effect",
                        "%s / %s (%s)"
                                .formatted(effect.text().vi(), effect.text().en(), effect.source()))));
        report.notes().forEach(text -> lines.add(new Line("Lưu ý", "Note", text.vi() + " / " + text.en())));
        return lines;
    }

    private static Sheet sheet(TableJson table) {
        var rows = new ArrayList<List<Cell>>();
        table.rows().forEach(row -> rows.add(row(row)));
        var before = table.totalBefore() == null ? 0 : table.totalBefore();
        rows.add(List.of(
                Cell.of("_T"),
                Cell.of("Tổng số"),
                Cell.of("Total"),
                Cell.of(table.total()),
                Cell.of(new BigDecimal(table.total() == 0 ? "0.00" : "100.00")),
                Cell.of(before),
                Cell.of(table.total() - before)));
        var name = table.code().substring(0, Math.min(LONGEST_NAME, table.code().length()));
        return new Sheet(name, HEADINGS, rows);
    }

    private static List<Cell> row(RowJson row) {
        var before = row.before() == null ? 0 : row.before();
        return List.of(
                Cell.of(row.code()),
                Cell.of(row.name().vi()),
                Cell.of(row.name().en()),
                Cell.of(row.value()),
                Cell.of(new BigDecimal(row.share())),
                Cell.of(before),
                Cell.of(row.value() - before));
    }
}
