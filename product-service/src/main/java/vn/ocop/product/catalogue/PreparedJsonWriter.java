package vn.ocop.product.catalogue;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jspecify.annotations.Nullable;

/** Hands the prepared bytes to the connection, past the mapper, which would make a text of them and bytes of that. */
@Provider
public final class PreparedJsonWriter implements ServerMessageBodyWriter<PreparedJson> {

    @Override
    public boolean isWriteable(
            Class<?> type, @Nullable Type generic, @Nullable ResteasyReactiveResourceInfo target, MediaType media) {
        return type == PreparedJson.class;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, @Nullable Type generic, Annotation @Nullable [] annotations, MediaType media) {
        return type == PreparedJson.class;
    }

    @Override
    public void writeResponse(PreparedJson json, @Nullable Type generic, ServerRequestContext context) {
        context.serverResponse().end(json.utf8());
    }

    @Override
    public void writeTo(
            PreparedJson json,
            Class<?> type,
            @Nullable Type generic,
            Annotation @Nullable [] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(json.utf8());
    }
}
