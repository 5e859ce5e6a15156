package vn.ocop.gateway.docs;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.ocop.gateway.GatewayConfig;
import vn.ocop.gateway.proxy.Proxy;
import vn.ocop.gateway.routing.Upstream;
import vn.ocop.gateway.routing.Upstreams;

/** The whole contract in one document, asked from the services when someone asks for it. */
@Singleton
class OpenApiDocument {

    /** An incomplete document is asked for again soon: the missing service may be starting. */
    private static final Duration KEEP_INCOMPLETE = Duration.ofSeconds(1);

    private final List<Upstream> services;
    private final Proxy proxy;
    private final Duration keep;
    private final Duration timeout;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    private record Kept(Buffer document, long until) {}

    OpenApiDocument(Upstreams upstreams, Proxy proxy, GatewayConfig config) {
        this.services = upstreams.services();
        this.proxy = proxy;
        this.keep = config.openapi().keep();
        this.timeout = config.openapi().timeout();
    }

    /** To be called on an event loop. */
    Future<Buffer> current() {
        var last = kept.get();
        if (last != null && System.nanoTime() - last.until() < 0) {
            return Future.succeededFuture(last.document());
        }
        List<Future<JsonObject>> documents = new ArrayList<>();
        services.forEach(service -> documents.add(documentOf(service)));
        return Future.join(documents).transform(joined -> Future.succeededFuture(merge(documents)));
    }

    private Buffer merge(List<Future<JsonObject>> documents) {
        var merge = new OpenApiMerge();
        Set<String> unavailable = new HashSet<>();
        for (var i = 0; i < documents.size(); i++) {
            var name = services.get(i).name();
            if (documents.get(i).succeeded()) {
                merge.add(name, documents.get(i).result());
            } else {
                unavailable.add(name);
            }
        }
        var document = merge.result(unavailable).toBuffer();
        var duration = unavailable.isEmpty() || keep.compareTo(KEEP_INCOMPLETE) < 0 ? keep : KEEP_INCOMPLETE;
        kept.set(new Kept(document, System.nanoTime() + duration.toNanos()));
        return document;
    }

    private Future<JsonObject> documentOf(Upstream service) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(service.address())
                .setHost(service.address().host())
                .setPort(service.address().port())
                .setSsl(service.ssl())
                .setURI("/q/openapi?format=json")
                .setTimeout(timeout.toMillis());
        return proxy.client()
                .request(options)
                .compose(request -> request.send())
                .compose(answer -> answer.statusCode() == 200
                        ? answer.body()
                        : Future.<Buffer>failedFuture("status " + answer.statusCode()))
                .map(Buffer::toJsonObject)
                .compose(document -> document.containsKey("openapi")
                        ? Future.succeededFuture(document)
                        : Future.failedFuture("not an OpenAPI document"));
    }
}
