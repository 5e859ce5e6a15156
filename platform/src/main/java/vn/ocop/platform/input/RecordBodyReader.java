package vn.ocop.platform.input;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import vn.ocop.platform.problem.CommonRefusal.BodyTooLarge;
import vn.ocop.platform.problem.Refused;

/** Every record that is a request body comes through {@link JsonInput}. */
@Provider
@Priority(Priorities.USER - 100)
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
class RecordBodyReader implements MessageBodyReader<Record> {

    /** API.md: a JSON body is at most 1 MiB. */
    static final int MAX_BYTES = 1_048_576;

    private final JsonInput input;

    RecordBodyReader(JsonInput input) {
        this.input = input;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var bytes = body.readNBytes(expected(headers));
        if (bytes.length > MAX_BYTES) {
            throw new Refused(new BodyTooLarge(MAX_BYTES));
        }
        return input.read(bytes, type);
    }

    /** The announced length, of which the server lets nobody send more; one byte too many where none was announced. */
    private static int expected(MultivaluedMap<String, String> headers) {
        var length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        return length == null ? MAX_BYTES + 1 : (int) Math.min(Long.parseLong(length), MAX_BYTES + 1L);
    }
}
