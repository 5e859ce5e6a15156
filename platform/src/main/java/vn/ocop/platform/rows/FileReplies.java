package vn.ocop.platform.rows;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Tables as answers that are written row by row while they are sent. */
public final class FileReplies {

    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private FileReplies() {}

    /** What writes the rows of a table. */
    public interface Rows {
        void write(RowFile file) throws IOException;
    }

    /** @param name of the file, without its ending */
    public static RestResponse<StreamingOutput> csv(String name, Rows rows) {
        return attachment(name + ".csv", out -> {
            try (var file = new CsvFile(out)) {
                rows.write(file);
            }
        });
    }

    /**
     * @param name of the file, without its ending
     * @param sheet its name
     * @param columns how many there are
     */
    public static RestResponse<StreamingOutput> sheet(String name, String sheet, int columns, Rows rows) {
        return attachment(name + ".xlsx", out -> {
            try (var file = XlsxFile.ofOne(out, sheet, columns)) {
                rows.write(file);
            }
        });
    }

    public static RestResponse<StreamingOutput> attachment(String name, StreamingOutput content) {
        return ResponseBuilder.ok(content)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
