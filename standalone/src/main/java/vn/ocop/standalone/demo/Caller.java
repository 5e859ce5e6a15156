package vn.ocop.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who calls the gateway: a demo account, a machine client, or anyone. */
public final class Caller {

    /** Renewed this long before it ends. */
    private static final long MARGIN_S = 60;

    record Token(String text, long endsAtNanos) {}

    private final Gateway gateway;
    private final String name;
    private final Map<String, String> login;

    /** @param login form of the token request; empty = no token */
    Caller(Gateway gateway, String name, Map<String, String> login) {
        this.gateway = gateway;
        this.name = name;
        this.login = Map.copyOf(login);
    }

    public String name() {
        return name;
    }

    /** Whatever the answer is. */
    public Answer send(Call call) {
        return gateway.send(login.isEmpty() ? call : call.with("Authorization", "Bearer " + token()));
    }

    /** @throws Unexpected unless it is there */
    public Answer get(String path) {
        return send(Call.get(path)).must(200);
    }

    /** A POST that makes something or takes a step. */
    public Answer post(String path, Object body) {
        return send(Call.post(path, body)).must(200, 201);
    }

    public Answer put(String path, Object body) {
        return send(Call.put(path, body)).must(200);
    }

    /** A POST on a resource as it was last read at {@code etagOf}. */
    public Answer step(String etagOf, Call call) {
        return send(call.ifMatch(get(etagOf).etag())).must(200, 201);
    }

    /** All items of a list, page by page. */
    public List<JsonNode> list(String path) {
        var items = new ArrayList<JsonNode>();
        var join = path.contains("?") ? "&" : "?";
        var next = "";
        do {
            var after = next.isEmpty() ? "" : "&after=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
            var page = get(path + join + "limit=200" + after).json();
            page.path("items").forEach(items::add);
            next = page.path("next").isTextual() ? page.path("next").asText() : "";
        } while (!next.isEmpty());
        return items;
    }

    /** The access token, fresh enough for one call. */
    public String token() {
        var known = gateway.tokens().get(name);
        if (known != null && known.endsAtNanos() - System.nanoTime() > 0) {
            return known.text();
        }
        var answer = gateway.token(login).must(200);
        long seconds = answer.json().path("expires_in").asLong() - MARGIN_S;
        var fresh = new Token(answer.value("access_token"), System.nanoTime() + seconds * 1_000_000_000L);
        gateway.tokens().put(name, fresh);
        return fresh.text();
    }
}
