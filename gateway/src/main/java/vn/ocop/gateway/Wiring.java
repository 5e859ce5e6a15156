package vn.ocop.gateway;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import vn.ocop.gateway.routing.RouteTable;
import vn.ocop.gateway.routing.Upstream;
import vn.ocop.gateway.routing.Upstreams;

/** Turns configuration into the route table; a wrong one stops the start. */
class Wiring {

    @Produces
    @Singleton
    Upstreams upstreams(GatewayConfig config) {
        return new Upstreams(
                Upstream.at("product", config.productUrl()),
                Upstream.at("assessment", config.assessmentUrl()),
                Upstream.at("certification", config.certificationUrl()),
                Upstream.at("statistics", config.statisticsUrl()),
                Upstream.at(Upstream.IDENTITY, config.identityUrl()));
    }

    @Produces
    @Singleton
    RouteTable routes(GatewayConfig config, Upstreams upstreams) {
        Map<String, Upstream> byPrefix = new HashMap<>();
        config.routes().forEach((name, prefixes) -> {
            for (var prefix : prefixes) {
                if (byPrefix.put(prefix, upstreams.named(name)) != null) {
                    throw new IllegalArgumentException("two routes for " + prefix);
                }
            }
        });
        return new RouteTable(byPrefix);
    }
}
