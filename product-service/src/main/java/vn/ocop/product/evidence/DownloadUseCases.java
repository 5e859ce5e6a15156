package vn.ocop.product.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.file.FileStore;
import vn.ocop.platform.file.Stored;
import vn.ocop.platform.problem.Refused;

/** Sends files as attachments that a browser neither opens nor guesses at. */
@ApplicationScoped
public class DownloadUseCases {

    private final FileStore files;

    DownloadUseCases(FileStore files) {
        this.files = files;
    }

    RestResponse<InputStream> send(EvidenceItem item, @Nullable String rangeHeader) {
        var stored = new Stored(item.sha256(), item.size());
        return send(new UploadUseCases.Kept(stored, item.fileName(), item.mediaType()), rangeHeader);
    }

    /** @param rangeHeader as the client sent it; null = the whole file */
    public RestResponse<InputStream> send(UploadUseCases.Kept file, @Nullable String rangeHeader) {
        var stored = file.stored();
        var range = range(rangeHeader, stored.size());
        var builder = range.isPresent()
                ? ResponseBuilder.create(RestResponse.Status.PARTIAL_CONTENT, part(stored, range.get()))
                        .header("Content-Range", contentRange(range.get(), stored.size()))
                        .header(HttpHeaders.CONTENT_LENGTH, range.get().length())
                : ResponseBuilder.ok(files.open(stored.sha256())).header(HttpHeaders.CONTENT_LENGTH, stored.size());
        return builder.header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(file.fileName()))
                .header(HttpHeaders.ETAG, "\"" + stored.sha256() + "\"")
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static Optional<ByteRange> range(@Nullable String header, long size) {
        try {
            return ByteRange.parse(header, size);
        } catch (ByteRange.Unsatisfiable e) {
            throw new Refused(new EvidenceRefusal.RangeUnsatisfiable(e.size()));
        }
    }

    private InputStream part(Stored stored, ByteRange range) {
        var in = files.open(stored.sha256());
        try {
            in.skipNBytes(range.first());
            return new Head(in, range.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String contentRange(ByteRange range, long size) {
        return "bytes %d-%d/%d".formatted(range.first(), range.last(), size);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The first bytes of a stream. */
    private static final class Head extends java.io.FilterInputStream {

        private long left;

        Head(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            left--;
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            var read = super.read(bytes, offset, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
