package vn.ocop.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A service whose behaviour the last segment of the path chooses; /look reports what it has lived through. */
final class MoodyService {

    private static final int CHUNK = 64 * 1024;

    private final Vertx vertx;
    private final ConcurrentHashMap<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Runnable> held = new ConcurrentHashMap<>();

    MoodyService(Vertx vertx) {
        this.vertx = vertx;
    }

    void accept(HttpServerRequest request) {
        var path = Objects.requireNonNull(request.path());
        var mood = path.substring(path.lastIndexOf('/') + 1);
        var name = request.getParam("name", "none");
        switch (mood) {
            case "look" -> request.response().end(count(name).toString());
            case "openapi" -> openApi(request);
            case "silent" -> request.response().closeHandler(gone -> count(name).incrementAndGet());
            case "half" -> half(request);
            case "count" -> upload(request, name);
            case "hold" -> hold(request, name);
            case "release" -> release(request, name);
            case "download" -> download(request, name);
            case "events" -> events(request);
            case "continue" -> {
                request.response().writeContinue();
                upload(request, name);
            }
            case "refuse" ->
                request.response().setStatusCode(413).putHeader("x-why", "size").end("too large");
            case "nth" -> nth(request, name);
            case "split" ->
                request.response().putHeader("x-a", "one\rX-Evil: two").end();
            case "range" ->
                request.response()
                        .setStatusCode(206)
                        .putHeader("content-range", "bytes 2-4/10")
                        .end("cde");
            case "headed" ->
                request.response().putHeader("content-length", "1234").end();
            default -> echo(request);
        }
    }

    private AtomicLong count(String name) {
        return counts.computeIfAbsent(name, fresh -> new AtomicLong());
    }

    static JsonObject seen(HttpServerRequest request) {
        var headers = new JsonObject();
        request.headers().forEach((key, value) -> headers.put(key.toLowerCase(Locale.ROOT), value));
        return new JsonObject()
                .put("method", request.method().name())
                .put("uri", request.uri())
                .put("headers", headers);
    }

    private static void echo(HttpServerRequest request) {
        request.response()
                .putHeader("content-type", "application/json")
                .putHeader("connection", "x-private")
                .putHeader("x-private", "for this connection only")
                .putHeader("keep-alive", "timeout=5")
                .putHeader("x-request-id", "from-the-service")
                .putHeader("etag", "\"7\"")
                .end(seen(request).toBuffer());
    }

    /** How often it was asked under that name, after a while; status, cache-control and length as the query wishes. */
    private void nth(HttpServerRequest request, String name) {
        var asked = count(name).incrementAndGet();
        var response = request.response().setStatusCode(Integer.parseInt(request.getParam("status", "200")));
        var control = request.getParam("control");
        if (control != null) {
            response.putHeader("cache-control", control);
        }
        var filler = "x".repeat(Integer.parseInt(request.getParam("filler", "0")));
        vertx.setTimer(50, later -> response.end(asked + filler));
    }

    private static void half(HttpServerRequest request) {
        request.response()
                .putHeader("content-length", "100")
                .write("ten bytes.")
                .onComplete(sent -> request.connection().close());
    }

    private void upload(HttpServerRequest request, String name) {
        request.handler(chunk -> count(name).addAndGet(chunk.length()));
        request.endHandler(end -> request.response().end(count(name).toString()));
    }

    private void hold(HttpServerRequest request, String name) {
        upload(request, name);
        request.pause();
        held.put(name, request::resume);
    }

    private void release(HttpServerRequest request, String name) {
        Objects.requireNonNull(held.get(name), "nothing is held").run();
        request.response().end();
    }

    private void download(HttpServerRequest request, String name) {
        request.response().setChunked(request.getParam("length") == null);
        var total = Long.parseLong(request.getParam("bytes"));
        if (request.getParam("length") != null) {
            request.response().putHeader("content-length", Long.toString(total));
        }
        more(request, total, count(name));
    }

    private static void more(HttpServerRequest request, long total, AtomicLong written) {
        var response = request.response();
        while (written.get() < total) {
            if (response.writeQueueFull()) {
                response.drainHandler(drained -> more(request, total, written));
                return;
            }
            var size = (int) Math.min(CHUNK, total - written.get());
            response.write(Buffer.buffer(new byte[size]));
            written.addAndGet(size);
        }
        response.end();
    }

    private void events(HttpServerRequest request) {
        request.response()
                .putHeader("content-type", "text/event-stream")
                .setChunked(true)
                .write("data: 1\n\n");
        vertx.setTimer(1500, later -> request.response().end("data: 2\n\n"));
    }

    private static void openApi(HttpServerRequest request) {
        request.response().end("""
                {"openapi": "3.1.0", "info": {"title": "one service"},
                 "paths": {"/api/v1/products/{id}": {"get": {"operationId": "product", "security": [{"Other": ["producer"]}],
                   "responses": {"200": {"description": "ok"}}}}},
                 "components": {"schemas": {"Mark": {"type": "string"}}}}""");
    }
}
