package vn.ocop.platform.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.FieldError;

/**
 * A spreadsheet as Excel and LibreOffice write it: the first row that has anything names the columns. Formulas, errors and days where no day
 * belongs are told, never taken for what they show.
 */
public final class XlsxRows implements RowSource {

    private final InputStream in;
    private final XlsxWorkbook workbook;
    private final XlsxSheet sheet;
    private final int left;
    private final Headings headings;

    /**
     * @param sheetName which sheet is meant where several have something
     * @throws FileFault if it is no spreadsheet, or its first row does not name columns that we know
     */
    public XlsxRows(InputStream in, String sheetName, Columns columns, ObjectMapper mapper) throws IOException {
        this.in = in;
        this.workbook = XlsxWorkbook.open(in);
        try {
            this.sheet = workbook.sheet(sheetName);
            var first = sheet.next();
            if (first == null) {
                throw new FileFault("no-rows");
            }
            this.left = first.cells().getFirst().column();
            this.headings = Headings.read(names(first), columns, mapper);
        } catch (FileFault | IOException e) {
            workbook.close();
            throw e;
        }
    }

    private static List<String> names(XlsxSheet.Cells first) {
        var names = new ArrayList<String>();
        int left = first.cells().getFirst().column();
        for (var cell : first.cells()) {
            if (cell.kind() != XlsxSheet.Kind.VALUE) {
                throw new FileFault("heading-not-text", letter(cell.column()) + first.row());
            }
            if (cell.column() != left + names.size()) {
                throw new FileFault("column-without-name", letter(left + names.size()));
            }
            names.add(cell.text());
        }
        return names;
    }

    @Override
    public @Nullable RawLine next() {
        var row = sheet.next();
        if (row == null) {
            return null;
        }
        var values = new @Nullable String[headings.size()];
        var faults = new ArrayList<FieldError>();
        for (var cell : row.cells()) {
            int index = cell.column() - left;
            if (index < 0 || index >= values.length) {
                faults.add(FieldError.of("", "cell-beside-table", letter(cell.column()) + row.row()));
            } else if (!headings.ignored(index)) {
                values[index] = cell.text();
                check(index, cell, row.row(), faults);
            }
        }
        return RawLine.ofCells(row.row(), headings.json(Arrays.asList(values)), faults, this::place);
    }

    private void check(int index, XlsxSheet.Cell cell, int row, List<FieldError> faults) {
        var code =
                switch (cell.kind()) {
                    case VALUE -> null;
                    case DAY -> headings.day(index) ? null : "day-not-text";
                    case FORMULA -> "formula-cell";
                    case ERROR -> "error-cell";
                };
        if (code != null) {
            faults.add(FieldError.of(headings.pointer(index), code, letter(cell.column()) + row));
        }
    }

    private Place place(String pointer) {
        int index = headings.indexOf(pointer);
        return index < 0
                ? new Place(Headings.dotted(pointer), null)
                : new Place(headings.name(index), letter(left + index));
    }

    /** As a spreadsheet names its columns. */
    static String letter(int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.append((char) ('A' + rest % 26));
        }
        return letters.reverse().toString();
    }

    @Override
    public void close() throws IOException {
        try (in;
                workbook;
                sheet) {
            // each is closed, whatever another says
        }
    }
}
