package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.file.FileReception;
import vn.ocop.platform.file.Stored;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.rows.RowFormat;

/** Receives a file outside of any transaction, and answers once it is durable and known. */
@ApplicationScoped
class PushReception {

    /** 1 GiB, as it comes over the wire. */
    static final long MAX_BYTES = 1L << 30;

    private final FileReception files;
    private final PushUseCases useCases;

    PushReception(FileReception files, PushUseCases useCases) {
        this.files = files;
        this.useCases = useCases;
    }

    /** Asked before the first byte is taken. */
    void require(RowFormat format, @Nullable String columnMapping) {
        useCases.requireRoom(format, columnMapping);
    }

    Stored receive(InputStream body, @Nullable Long length, @Nullable String contentDigest) {
        return files.receive(body, length, contentDigest, MAX_BYTES);
    }

    @Idempotent
    RestResponse<PushJson.ImportJson> accept(PushJson.Received received) {
        var accepted = useCases.accept(received);
        return ResponseBuilder.create(Status.ACCEPTED, accepted)
                .header(HttpHeaders.LOCATION, "/api/v1/assessment-imports/" + accepted.id())
                .build();
    }
}
