package vn.ocop.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.CommonRefusal.KeyReused;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;
import vn.ocop.platform.security.Caller;

/** Runs a POST in one transaction together with the row of its Idempotency-Key. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150) // outside of @Transactional (+200)
class IdempotencyInterceptor {

    private static final int MAX_KEY = 200;

    private final IdempotencyStore store;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final HttpServerRequest request;

    IdempotencyInterceptor(IdempotencyStore store, ObjectMapper mapper, Caller caller, HttpServerRequest request) {
        this.store = store;
        this.mapper = mapper;
        this.caller = caller;
        this.request = request;
    }

    @AroundInvoke
    Object once(InvocationContext context) throws Exception {
        var key = request.getHeader("Idempotency-Key");
        Callable<Object> work = key == null ? context::proceed : () -> underKey(key, context);
        return Transactions.required(work);
    }

    private Object underKey(String key, InvocationContext context) throws Exception {
        if (key.isBlank() || key.length() > MAX_KEY) {
            throw InvalidInput.of("Idempotency-Key", "too-long", MAX_KEY);
        }
        var route = request.method() + " " + request.path();
        var who = caller.anonymous() ? "anonymous" : caller.subject();
        var hash = hash(context.getParameters());
        var before = store.claim(who, route, key, hash);
        if (before.isPresent()) {
            return replay(before.get(), hash);
        }
        var answer = context.proceed();
        store.complete(who, route, key, describe(answer, hash));
        return answer;
    }

    private Object replay(IdempotencyStore.Stored stored, String hash) {
        if (!stored.bodyHash().equals(hash)) {
            throw new Refused(new KeyReused());
        }
        var builder = ResponseBuilder.create(RestResponse.Status.fromStatusCode(stored.status()));
        if (stored.body() != null) {
            builder.entity(new ReplayedBody(stored.body())).type("application/json");
        }
        if (stored.location() != null) {
            builder.header(HttpHeaders.LOCATION, stored.location());
        }
        if (stored.etag() != null) {
            builder.header(HttpHeaders.ETAG, stored.etag());
        }
        return builder.build();
    }

    private IdempotencyStore.Stored describe(@Nullable Object answer, String hash) throws JsonProcessingException {
        if (answer instanceof RestResponse<?> response) {
            return new IdempotencyStore.Stored(
                    hash,
                    response.getStatus(),
                    header(response, HttpHeaders.LOCATION),
                    header(response, HttpHeaders.ETAG),
                    json(response.getEntity()));
        }
        return new IdempotencyStore.Stored(hash, answer == null ? 204 : 200, null, null, json(answer));
    }

    private static @Nullable String header(RestResponse<?> response, String name) {
        var value = response.getHeaders().getFirst(name);
        return value == null ? null : value.toString();
    }

    private @Nullable String json(@Nullable Object entity) throws JsonProcessingException {
        return entity == null ? null : mapper.writeValueAsString(entity);
    }

    private String hash(Object[] parameters) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var parameter : parameters) {
            digest.update((byte) 0);
            if (parameter instanceof FileUpload file) {
                digest.update(Files.readAllBytes(file.uploadedFile()));
            } else if (parameter != null && (parameter.getClass().isRecord() || parameter instanceof String)) {
                digest.update(mapper.writeValueAsString(parameter).getBytes(StandardCharsets.UTF_8));
            } else {
                digest.update(String.valueOf(parameter).getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
