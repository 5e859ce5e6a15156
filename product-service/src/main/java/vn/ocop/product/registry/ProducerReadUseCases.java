package vn.ocop.product.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.http.Replies;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.security.Caller;
import vn.ocop.product.access.AccessUseCases;
import vn.ocop.product.listing.TextQuery;

/** Reading producers: everyone the public facts, few the private ones. */
@ApplicationScoped
class ProducerReadUseCases {

    private final ProducerStore store;
    private final PrivateStore privates;
    private final AccessUseCases access;
    private final Caller caller;

    ProducerReadUseCases(ProducerStore store, PrivateStore privates, AccessUseCases access, Caller caller) {
        this.store = store;
        this.privates = privates;
        this.access = access;
        this.caller = caller;
    }

    RestResponse<ProducerJson> get(UUID id, @Nullable String ifNoneMatch) {
        var row = store.read(id);
        if (!access.seesPrivate(id, ProducerUseCases.areaOf(row))) {
            var reply = Replies.cached(ProducerJson.of(row, null), Replies.etag(row.version), ifNoneMatch);
            reply.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
            return reply;
        }
        return ResponseBuilder.ok(whole(row))
                .header(HttpHeaders.ETAG, Replies.etag(row.version))
                .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    /** With the private facts, for whoever has just written them. */
    ProducerJson whole(ProducerRow row) {
        return ProducerJson.of(row, privates.find(row.id));
    }

    Page<ProducerJson> list(Asked asked, PageRequest page) {
        var account = Boolean.TRUE.equals(asked.own()) && !caller.anonymous() ? caller.username() : null;
        var filter = new ProducerStore.Filter(
                asked.province(), asked.commune(), type(asked.type()), account, TextQuery.of(asked.text()));
        return Page.of(
                store.list(filter, page), page, row -> PageRequest.cursor(row.id), row -> ProducerJson.of(row, null));
    }

    private static @Nullable ProducerType type(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(ProducerType.values())
                .filter(type -> type.name().equals(text))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("?type", "wrong-enum", names()));
    }

    private static String names() {
        return Arrays.stream(ProducerType.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    /** The filters as the client wrote them; null means not asked for. */
    record Asked(
            @Nullable String province,
            @Nullable String commune,
            @Nullable String type,
            @Nullable String text,
            @Nullable Boolean own) {}
}
