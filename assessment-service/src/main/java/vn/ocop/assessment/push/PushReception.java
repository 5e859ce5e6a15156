package vn.ocop.assessment.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.file.DigestedStream;
import vn.ocop.platform.file.FileRefusal;
import vn.ocop.platform.file.FileStore;
import vn.ocop.platform.file.Stored;
import vn.ocop.platform.http.Idempotent;
import vn.ocop.platform.problem.Refused;

/** Receives a file outside of any transaction, and answers once it is durable and known. */
@ApplicationScoped
class PushReception {

    /** 1 GiB, as it comes over the wire. */
    static final long MAX_BYTES = 1L << 30;

    private static final Logger LOG = Logger.getLogger(PushReception.class);

    private final FileStore files;
    private final PushUseCases useCases;

    PushReception(FileStore files, PushUseCases useCases) {
        this.files = files;
        this.useCases = useCases;
    }

    /** @return whether the file is packed */
    static boolean gzip(@Nullable String contentEncoding) {
        if (contentEncoding == null || contentEncoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (contentEncoding.equalsIgnoreCase("gzip")) {
            return true;
        }
        throw new Refused(new PushRefusal.EncodingNotTaken(contentEncoding));
    }

    /** Asked before the first byte is taken. */
    void require(PushFormat format, @Nullable String columnMapping) {
        useCases.requireRoom(format, columnMapping);
    }

    /** Nothing of it remains unless its last byte came and its digest, if it was given, fits. */
    Stored receive(InputStream body, @Nullable Long length, @Nullable String contentDigest) {
        if (length != null && length > MAX_BYTES) {
            throw new Refused(new FileRefusal.FileTooLarge(MAX_BYTES));
        }
        try {
            return files.put(DigestedStream.of(body, contentDigest), MAX_BYTES);
        } catch (UncheckedIOException broken) {
            LOG.debug("an upload broke off", broken);
            throw new Refused(new PushRefusal.UploadBroken());
        }
    }

    @Idempotent
    RestResponse<PushJson.ImportJson> accept(PushJson.Received received) {
        var accepted = useCases.accept(received);
        return ResponseBuilder.create(Status.ACCEPTED, accepted)
                .header(HttpHeaders.LOCATION, "/api/v1/assessment-imports/" + accepted.id())
                .build();
    }
}
