package vn.ocop.statistics.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A book as a spreadsheet (Office Open XML): the cover first, then a sheet a table with its headings kept in view. */
public final class BookXlsx {

    public static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String COVER = "Bìa - Cover";
    private static final String DARK = "1F4E3D";
    private static final String LIGHT = "E6F0EA";
    private static final String WHITE = "FFFFFF";
    private static final int WIDE = 28;
    private static final int WIDEST = 90;
    private static final int NARROWEST = 12;
    private static final int ROWS_MEASURED = 200;

    private BookXlsx() {}

    public static byte[] bytes(Book book) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "OCOP", "1.0")) {
            cover(workbook.newWorksheet(COVER), book);
            for (var sheet : book.sheets()) {
                table(workbook.newWorksheet(sheet.name()), sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void cover(Worksheet page, Book book) throws IOException {
        page.width(0, WIDE);
        page.width(1, WIDE);
        page.width(2, WIDEST);
        page.value(0, 0, book.title());
        page.style(0, 0).bold().fontSize(16).fontColor(DARK).set();
        page.value(1, 0, book.subtitle());
        page.style(1, 0).italic().fontSize(12).set();
        var at = 3;
        for (var line : book.cover()) {
            page.value(at, 0, line.vi());
            page.value(at, 1, line.en());
            page.value(at, 2, line.value());
            page.style(at, 0).bold().fillColor(LIGHT).verticalAlignment("top").set();
            page.style(at, 1).italic().fillColor(LIGHT).verticalAlignment("top").set();
            page.style(at, 2).wrapText(true).verticalAlignment("top").set();
            at++;
        }
        page.finish();
    }

    private static void table(Worksheet page, Sheet sheet) throws IOException {
        var columns = sheet.headings().size();
        for (var c = 0; c < columns; c++) {
            page.width(c, width(sheet, c));
            page.value(0, c, sheet.headings().get(c));
        }
        page.range(0, 0, 0, columns - 1)
                .style()
                .bold()
                .fontColor(WHITE)
                .fillColor(DARK)
                .wrapText(true)
                .set();
        for (var r = 0; r < sheet.rows().size(); r++) {
            row(page, r + 1, sheet.rows().get(r));
        }
        page.range(0, 0, sheet.rows().size(), columns - 1)
                .style()
                .borderStyle(BorderStyle.THIN)
                .set();
        page.freezePane(0, 1);
        page.setAutoFilter(0, 0, sheet.rows().size(), columns - 1);
        page.finish();
    }

    private static void row(Worksheet page, int r, List<Cell> cells) {
        for (var c = 0; c < cells.size(); c++) {
            switch (cells.get(c)) {
                case Cell.Words(var text) -> page.value(r, c, text);
                case Cell.Whole(var number) -> {
                    page.value(r, c, number);
                    page.style(r, c).format("#,##0").set();
                }
                case Cell.Decimal(var number) -> {
                    page.value(r, c, number);
                    page.style(r, c)
                            .format(number.scale() > 0 ? "#,##0." + "0".repeat(number.scale()) : "#,##0")
                            .set();
                }
            }
        }
    }

    private static int width(Sheet sheet, int column) {
        var longest = sheet.rows().stream()
                .limit(ROWS_MEASURED)
                .mapToInt(row -> row.get(column).plain().length())
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, sheet.headings().get(column).length()) + 2, NARROWEST, WIDEST);
    }
}
