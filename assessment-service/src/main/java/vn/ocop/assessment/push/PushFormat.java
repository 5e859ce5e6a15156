package vn.ocop.assessment.push;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the rows of a file are written. */
enum PushFormat {
    NDJSON("application/x-ndjson"),
    CSV("text/csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    PushFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** @param contentType header of the request; what follows a semicolon is not looked at */
    static Optional<PushFormat> of(@Nullable String contentType) {
        for (var format : values()) {
            if (contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(format.mediaType)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
