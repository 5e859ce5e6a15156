package vn.ocop.gateway.routing;

import java.util.List;

/** All that stands behind the gateway. */
public record Upstreams(
        Upstream product, Upstream assessment, Upstream certification, Upstream statistics, Upstream identity) {

    /** Those with an OpenAPI document of ours. */
    public List<Upstream> services() {
        return List.of(product, assessment, certification, statistics);
    }

    /** The upstream of that name in the route table.
     *
     * @throws IllegalArgumentException if the name is none of ours */
    public Upstream named(String name) {
        return switch (name) {
            case "product" -> product;
            case "assessment" -> assessment;
            case "certification" -> certification;
            case "statistics" -> statistics;
            case Upstream.IDENTITY -> identity;
            default -> throw new IllegalArgumentException("no upstream is called " + name);
        };
    }
}
