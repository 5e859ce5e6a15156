package vn.ocop.platform.rows;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the rows of a file are written. */
public enum RowFormat {
    NDJSON("application/x-ndjson"),
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    RowFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @param contentType header of the request; what follows a semicolon is not looked at */
    public static Optional<RowFormat> of(@Nullable String contentType) {
        for (var format : values()) {
            if (contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(format.mediaType)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
