package vn.ocop.platform.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cells of a sheet, row by row. */
final class XlsxSheet implements Closeable {

    private static final int MAX_ROWS = 1_048_576;
    private static final int MAX_COLUMNS = 16_384;

    /** What a cell holds, for what it is not taken as it stands. */
    enum Kind {
        VALUE,
        DAY,
        FORMULA,
        ERROR
    }

    /** @param column from 0 */
    record Cell(int column, Kind kind, String text) {}

    /** @param cells those with something in them, from left to right */
    record Cells(int row, List<Cell> cells) {}

    private final XlsxXml xml;
    private final XlsxWorkbook workbook;
    private int row;

    XlsxSheet(XlsxXml xml, XlsxWorkbook workbook) {
        this.xml = xml;
        this.workbook = workbook;
    }

    /**
     * @return the next row with anything in it, null behind the last
     * @throws FileFault if what follows cannot be read, or cells are merged
     */
    @Nullable
    Cells next() {
        while (xml.next()) {
            if (xml.beginsAs("row")) {
                int before = row;
                row = xml.number("r", before + 1);
                if (row <= before || row > MAX_ROWS) {
                    throw xml.malformed();
                }
                xml.at(row);
                var cells = cells();
                if (!cells.isEmpty()) {
                    return new Cells(row, cells);
                }
            } else if (xml.beginsAs("mergeCell")) {
                throw new FileFault("merged-cells", xml.required("ref"));
            }
        }
        return null;
    }

    private List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        int column = -1;
        int length = 0;
        while (xml.next() && !xml.endsAs("row")) {
            if (xml.beginsAs("c")) {
                column = column(column);
                var cell = cell(column);
                length += cell.text().length();
                if (length > RowSource.MAX_ROW_BYTES) {
                    throw new FileFault("line-too-long", RowSource.MAX_ROW_BYTES);
                }
                if (!cell.text().isBlank() || cell.kind() == Kind.FORMULA) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    /** Letters of the cell's name; without a name it is the next one. */
    private int column(int before) {
        var name = xml.attribute("r");
        int column = before + 1;
        if (name != null) {
            int value = 0;
            for (int i = 0; i < name.length() && name.charAt(i) >= 'A' && name.charAt(i) <= 'Z' && i < 4; i++) {
                value = value * 26 + name.charAt(i) - 'A' + 1;
            }
            column = value - 1;
        }
        if (column <= before || column >= MAX_COLUMNS) {
            throw xml.malformed();
        }
        return column;
    }

    private Cell cell(int column) {
        var type = xml.attribute("t");
        int style = xml.number("s", 0);
        var formula = false;
        var written = "";
        while (xml.next() && !xml.endsAs("c")) {
            if (xml.beginsAs("f")) {
                formula = true;
                xml.text("f");
            } else if (xml.beginsAs("v")) {
                written = xml.text("v");
            } else if (xml.beginsAs("is")) {
                written = xml.runs("is");
            }
        }
        var cell = cell(column, type == null ? "n" : type, style, written);
        return formula ? new Cell(column, Kind.FORMULA, cell.text()) : cell;
    }

    private Cell cell(int column, String type, int style, String written) {
        return switch (type) {
            case "s" -> new Cell(column, Kind.VALUE, shared(written));
            case "inlineStr", "str" -> new Cell(column, Kind.VALUE, written);
            case "d" -> new Cell(column, Kind.DAY, written);
            case "b" -> new Cell(column, Kind.VALUE, written.equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Cell(column, Kind.ERROR, written);
            case "n" -> number(column, style, written);
            default -> throw xml.malformed();
        };
    }

    private Cell number(int column, int style, String written) {
        if (written.isBlank()) {
            return new Cell(column, Kind.VALUE, "");
        }
        var formats = workbook.formats();
        return formats.day(style)
                ? new Cell(column, Kind.DAY, CellNumber.day(written, workbook.since1904()))
                : new Cell(column, Kind.VALUE, CellNumber.shown(written, formats.digits(style)));
    }

    private String shared(String number) {
        try {
            var text = workbook.texts().get(Integer.parseInt(number));
            if (text != null) {
                return text;
            }
        } catch (NumberFormatException e) {
            throw xml.malformed();
        }
        throw xml.malformed();
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
