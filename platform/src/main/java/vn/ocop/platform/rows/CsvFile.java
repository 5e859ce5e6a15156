package vn.ocop.platform.rows;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV with commas and a byte order mark, without which spreadsheets do not see that it is UTF-8. */
public final class CsvFile implements RowFile {

    private final CSVPrinter printer;

    /** @param out closed with this */
    public CsvFile(OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        text.write('\uFEFF');
        this.printer = CSVFormat.RFC4180.print(text);
    }

    @Override
    public void row(List<String> cells) throws IOException {
        printer.printRecord(cells);
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
