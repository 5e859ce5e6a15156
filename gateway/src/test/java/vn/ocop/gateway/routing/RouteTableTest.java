package vn.ocop.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private static final Upstream A = Upstream.at("a", URI.create("http://a.test:81"));
    private static final Upstream B = Upstream.at("b", URI.create("https://b.test"));
    private final RouteTable routes =
            new RouteTable(Map.of("/api/v1/x", A, "/api/v1/x/deep", B, "/.well-known/keys.json", B));

    @ParameterizedTest
    @CsvSource({
        "/api/v1/x, a",
        "/api/v1/x/, a",
        "/api/v1/x/1/2/3/4, a",
        "/api/v1/x/deeper, a",
        "/api/v1/x/deep, b",
        "/api/v1/x/deep/1, b",
        "/api/v1/x/..a, a",
        "/.well-known/keys.json, b"
    })
    void the_longest_prefix_of_whole_segments_wins(String path, String name) {
        var found = routes.find(path);
        assertEquals(name, found == null ? "none" : found.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "/",
                "/api",
                "/api/v1/xy",
                "/API/v1/x",
                "/api/v1/x/..",
                "/api/v1/x/./1",
                "/api/v1/x//1",
                "/api/v1/x/%2E%2e",
                "/api/v1/x/a%2fb",
                "/api/v1/x/a%5Cb",
                "/api/v1/x/a\\b",
                "/api/v1/x/%252e",
                "/api/v1/x/..;v=1/q",
                "/api/v1/x#q"
            })
    void nothing_else_has_a_route(String path) {
        assertNull(routes.find(path));
    }

    @Test
    void the_port_follows_from_the_scheme() {
        assertEquals(443, B.address().port());
        assertEquals(81, A.address().port());
        assertThrows(IllegalArgumentException.class, () -> Upstream.at("c", URI.create("ftp://c.test")));
        assertThrows(IllegalArgumentException.class, () -> new RouteTable(Map.of("/a/../b", A)));
    }
}
