package vn.ocop.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import vn.ocop.standalone.demo.Gateway;

/** What the national overview says. */
record Figures(int recognised, int three, int four, int five, int potential5, int producers) {

    static Figures now(Gateway gateway) {
        return read(gateway, "");
    }

    /** Of products whose certificate is in force today. */
    static Figures validToday(Gateway gateway) {
        return read(gateway, "?definition=validOnDay");
    }

    private static Figures read(Gateway gateway, String query) {
        var json = gateway.anyone().get("/api/v1/statistics/overview" + query).json();
        JsonNode products = json.path("products");
        var stars = products.path("byStars");
        return new Figures(
                products.path("recognised").asInt(),
                stars.path("3").asInt(),
                stars.path("4").asInt(),
                stars.path("5").asInt(),
                products.path("potential5").asInt(),
                json.path("producers").asInt());
    }

    /** After that many more products with 4 stars, of so many more producers. */
    Figures plusFour(int products, int moreProducers) {
        return new Figures(recognised + products, three, four + products, five, potential5, producers + moreProducers);
    }
}
