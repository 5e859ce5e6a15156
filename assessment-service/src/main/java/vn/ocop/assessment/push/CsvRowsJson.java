package vn.ocop.assessment.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** CSV as spreadsheets write it: UTF-8 with or without a mark, comma or semicolon; the first line names the columns. */
final class CsvRowsJson implements RowSource {

    private static final int MARK = 0xFEFF;
    private static final int MAX_HEADER = 16 * 1024;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");

    private final ObjectMapper mapper;
    private final BoundedReader text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<CsvColumn> columns;

    /** @throws FileFault if the first line does not name columns that we know */
    CsvRowsJson(InputStream in, ObjectMapper mapper) throws IOException {
        this.mapper = mapper;
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
        this.columns = columns(record());
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

    private static List<CsvColumn> columns(@Nullable CSVRecord header) {
        if (header == null) {
            throw new FileFault("no-rows");
        }
        var columns = new ArrayList<CsvColumn>();
        var names = new HashSet<String>();
        for (var name : header) {
            columns.add(CsvColumn.of(name.strip()).orElseThrow(() -> new FileFault("unknown-column", name)));
            if (!names.add(name.strip())) {
                throw new FileFault("repeated-column", name);
            }
        }
        return columns;
    }

    @Override
    public @Nullable RawLine next() throws IOException {
        var record = record();
        if (record == null) {
            return null;
        }
        long line = parser.getCurrentLineNumber() - breaks(record);
        if (record.size() != columns.size()) {
            var cells = mapper.writeValueAsBytes(record.toList());
            return RawLine.unreadable(line, cells, "wrong-cell-count", columns.size(), record.size());
        }
        var json = json(record);
        return RawLine.readable(line, json, json);
    }

    private @Nullable CSVRecord record() {
        try {
            text.rowBegins();
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException e) {
            var fault = e.getCause() instanceof CharacterCodingException ? "csv-not-utf8" : "malformed-csv";
            throw new FileFault(fault, parser.getCurrentLineNumber() + 1);
        }
    }

    /** Line breaks inside its cells. */
    private static long breaks(CSVRecord record) {
        return record.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
    }

    private byte[] json(CSVRecord record) throws JsonProcessingException {
        var row = mapper.createObjectNode();
        for (int i = 0; i < columns.size(); i++) {
            var value = record.get(i).strip();
            if (!value.isEmpty()) {
                put(row, columns.get(i), value);
            }
        }
        return mapper.writeValueAsBytes(row);
    }

    private static void put(ObjectNode row, CsvColumn column, String value) {
        var at = row;
        for (var name : column.path().subList(0, column.path().size() - 1)) {
            at = at.withObjectProperty(name);
        }
        var name = column.path().getLast();
        switch (column.kind()) {
            case TEXT -> at.put(name, value);
            case NUMBER -> {
                if (NUMBER.matcher(value).matches()) {
                    at.put(name, Integer.parseInt(value));
                } else {
                    at.put(name, value); // told as what it is: no number
                }
            }
            case LIST -> {
                var list = at.putArray(name);
                for (var each : value.split("\\|", -1)) {
                    list.add(each.strip());
                }
            }
        }
    }
}
