package vn.ocop.gateway.routing;

import io.vertx.core.net.SocketAddress;
import java.net.URI;

/**
 * A service behind the gateway.
 *
 * @param name as in the route table, e.g. "product"
 * @param address where it listens
 * @param ssl whether it speaks TLS
 */
public record Upstream(String name, SocketAddress address, boolean ssl) {

    /** The identity provider judges its own tokens: those of other realms, registration tokens and so on. */
    public static final String IDENTITY = "identity";

    /** An upstream by its URL.
     *
     * @throws IllegalArgumentException if the URL is not http(s)://host[:port] */
    public static Upstream at(String name, URI url) {
        var ssl = "https".equals(url.getScheme());
        if ((!ssl && !"http".equals(url.getScheme())) || url.getHost() == null) {
            throw new IllegalArgumentException("the URL of " + name + " must be http(s)://host[:port]: " + url);
        }
        var port = url.getPort() >= 0 ? url.getPort() : ssl ? 443 : 80;
        return new Upstream(name, SocketAddress.inetSocketAddress(port, url.getHost()), ssl);
    }

    /** Whether a bearer token must verify before a request goes there. */
    public boolean wantsVerifiedToken() {
        return !name.equals(IDENTITY);
    }
}
