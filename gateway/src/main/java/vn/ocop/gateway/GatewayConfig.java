package vn.ocop.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Every key of the gateway's own; the defaults suit production. */
@ConfigMapping(prefix = "ocop.gateway")
public interface GatewayConfig {

    /** Base URL of product-service, without a path. */
    URI productUrl();

    /** Base URL of assessment-service, without a path. */
    URI assessmentUrl();

    /** Base URL of certification-service, without a path. */
    URI certificationUrl();

    /** Base URL of statistics-service, without a path. */
    URI statisticsUrl();

    /** Base URL of the identity provider, without a path: {@code /auth/**} keeps its path. */
    URI identityUrl();

    /** Path prefixes by upstream (product, assessment, certification, statistics, identity); the longest match wins. */
    Map<String, List<String>> routes();

    /** Path prefixes whose answers are the same for everybody; such an answer may be kept for a second. */
    List<String> publicPaths();

    /** How requests travel to the services. */
    Proxy proxy();

    /** How tokens are remembered. */
    Token token();

    /** How often one client may call. */
    Quota quota();

    /** How the merged OpenAPI document is made. */
    Openapi openapi();

    /** How requests travel to the services. */
    interface Proxy {

        /** Longest wait for a TCP connection to a service; then 503. */
        @WithDefault("3s")
        Duration connectTimeout();

        /** Longest time in which nothing moves in either direction; then 504. An upload that moves is not idle. */
        @WithDefault("30s")
        Duration idleTimeout();

        /** The same for an answer of server-sent events, which may be silent on purpose. */
        @WithDefault("5m")
        Duration eventStreamIdleTimeout();

        /** Most connections per service and event loop. */
        @WithDefault("512")
        int connections();

        /** Most requests per service and event loop that wait for a connection; more get 503. */
        @WithDefault("1024")
        int waiting();

        /** Seconds a client is asked to wait after 503. */
        @WithDefault("2")
        int retryAfterSeconds();

        /** Most bytes of all names and values of a request's headers; more gets 431. Below the services' own limit. */
        @WithDefault("16384")
        int headerBytes();
    }

    /** How tokens are remembered. */
    interface Token {

        /** Longest time a verified token is believed without another check; never beyond its expiry. */
        @WithDefault("60s")
        Duration remember();

        /** Most verified tokens remembered. */
        @WithDefault("20000")
        int remembered();
    }

    /** How often one client (a token's subject, else an address) may call one replica of the gateway. */
    interface Quota {

        /** Requests per second in the long run; 0 turns quotas off. */
        @WithDefault("600")
        int perSecond();

        /** Requests that may come at once. */
        @WithDefault("1200")
        int burst();

        /** Most clients remembered. */
        @WithDefault("100000")
        int clients();
    }

    /** How the merged OpenAPI document is made. */
    interface Openapi {

        /** How long a complete document is kept. */
        @WithDefault("10s")
        Duration keep();

        /** Longest wait for one service's document. */
        @WithDefault("3s")
        Duration timeout();
    }
}
