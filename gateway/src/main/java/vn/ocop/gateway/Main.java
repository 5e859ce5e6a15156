package vn.ocop.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** @param args unused */
    public static void main(String... args) {
        // The library reads every character of every header each time it is put somewhere, a token four times a
        // request.
        // FieldRules judges what comes in once, both ways; nothing else can bring a forbidden character.
        System.setProperty("vertx.disableHttpHeadersValidation", "true");
        Quarkus.run(args);
    }
}
