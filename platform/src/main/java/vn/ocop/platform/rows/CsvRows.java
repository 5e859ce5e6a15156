package vn.ocop.platform.rows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** CSV as spreadsheets write it: UTF-8 with or without a mark, comma or semicolon; the first line names the columns. */
public final class CsvRows implements RowSource {

    private static final int MARK = 0xFEFF;
    private static final int MAX_HEADER = 16 * 1024;

    private final InputStream in;
    private final BoundedReader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final Headings headings;

    /** @throws FileFault if the first line does not name columns that we know */
    public CsvRows(InputStream in, Columns columns, ObjectMapper mapper) throws IOException {
        this.in = in;
        // a decoder of its own reports what is malformed; a name of a charset would replace it
        var utf8 = new InputStreamReader(new BufferedInputStream(in), StandardCharsets.UTF_8.newDecoder());
        this.text = new BoundedReader(new BufferedReader(utf8));
        var delimiter = delimiter();
        this.parser = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get()
                .parse(text);
        this.records = parser.iterator();
        var first = record();
        if (first == null) {
            throw new FileFault("no-rows");
        }
        this.headings = Headings.read(first.toList(), columns, mapper);
    }

    /** Whatever the first line has more of; a mark before it is passed over. */
    private char delimiter() throws IOException {
        try {
            text.mark(MAX_HEADER);
            var hasMark = text.read() == MARK;
            int more = 0;
            for (int c = text.read(), n = 0; c >= 0 && c != '\n' && n < MAX_HEADER - 2; c = text.read(), n++) {
                more += c == ';' ? 1 : c == ',' ? -1 : 0;
            }
            text.reset();
            if (hasMark) {
                text.skip(1);
            }
            return more > 0 ? ';' : ',';
        } catch (CharacterCodingException e) {
            throw new FileFault("csv-not-utf8", 1);
        }
    }

    @Override
    public @Nullable RawLine next() throws IOException {
        var record = record();
        if (record == null) {
            return null;
        }
        long line = parser.getCurrentLineNumber() - breaks(record);
        if (record.size() != headings.size()) {
            return RawLine.unreadable(
                    line, headings.bytes(record.toList()), "wrong-cell-count", headings.size(), record.size());
        }
        return RawLine.ofCells(line, headings.json(record.toList()), List.of(), this::place);
    }

    private Place place(String pointer) {
        int index = headings.indexOf(pointer);
        return new Place(index < 0 ? Headings.dotted(pointer) : headings.name(index), null);
    }

    private @Nullable CSVRecord record() {
        long before = parser.getCurrentLineNumber();
        try {
            text.rowBegins();
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            var fault = e.getCause() instanceof CharacterCodingException ? "csv-not-utf8" : "malformed-csv";
            throw new FileFault(fault, before + 1);
        }
    }

    /** Line breaks inside its cells. */
    private static long breaks(CSVRecord record) {
        return record.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
