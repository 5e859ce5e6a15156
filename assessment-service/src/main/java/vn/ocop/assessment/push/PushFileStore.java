package vn.ocop.assessment.push;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import vn.ocop.platform.file.FileStore;
import vn.ocop.platform.rows.Columns;
import vn.ocop.platform.rows.CsvRows;
import vn.ocop.platform.rows.FileFault;
import vn.ocop.platform.rows.NdjsonRows;
import vn.ocop.platform.rows.RowSource;
import vn.ocop.platform.rows.UnpackedStream;
import vn.ocop.platform.rows.XlsxRows;

/** Pushed files, as the rows that are in them. */
@ApplicationScoped
class PushFileStore {

    /** Which sheet of several is meant. */
    static final String SHEET = "results";

    /** Rows of a mapped table without a source system are the mapping's. */
    static final String SYSTEM = "sourceSystem";

    private final FileStore files;
    private final ColumnMappingStore mappings;
    private final ObjectMapper mapper;

    PushFileStore(FileStore files, ColumnMappingStore mappings, ObjectMapper mapper) {
        this.files = files;
        this.mappings = mappings;
        this.mapper = mapper;
    }

    /**
     * The caller closes it.
     *
     * @throws FileFault if it cannot be read at all
     */
    RowSource open(PushRow push) throws IOException {
        var stored = files.open(push.fileSha256());
        try {
            return rows(push.terms(), UnpackedStream.of(stored, push.terms().gzip()));
        } catch (FileFault | IOException e) {
            stored.close();
            throw e;
        }
    }

    private RowSource rows(PushTerms terms, InputStream file) throws IOException {
        return switch (terms.format()) {
            case NDJSON -> new NdjsonRows(file);
            case CSV -> new CsvRows(file, columns(terms), mapper);
            case XLSX -> new XlsxRows(file, SHEET, columns(terms), mapper);
        };
    }

    private Columns columns(PushTerms terms) {
        var mapping = terms.mapping();
        return mapping == null
                ? CsvColumn.COLUMNS
                : mappings.at(mapping).over(CsvColumn.COLUMNS, Map.of(SYSTEM, mapping.system()));
    }
}
