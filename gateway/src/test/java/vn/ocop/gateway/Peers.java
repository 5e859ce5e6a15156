package vn.ocop.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The gateway's neighbours on real sockets: a service that can misbehave, an identity provider with keys, and two that are broken. */
public class Peers implements QuarkusTestResourceLifecycleManager {

    static final String ISSUER = "http://identity.test/auth/realms/ocop";
    static final KeyPair KEYS = newKeys();

    private final Vertx vertx = Vertx.vertx();
    private boolean keysDown;

    @Override
    public void init(Map<String, String> arguments) {
        keysDown = "down".equals(arguments.get("keys"));
    }

    @Override
    public Map<String, String> start() {
        var service = listen(vertx.createHttpServer().requestHandler(new MoodyService(vertx)::accept));
        var identity = listen(vertx.createHttpServer().requestHandler(new IdentityStub(KEYS)::accept));
        Map<String, String> config = new HashMap<>();
        config.put("ocop.gateway.product-url", "http://localhost:" + service);
        config.put("ocop.gateway.assessment-url", "http://localhost:" + breakingInsideHead());
        config.put("ocop.gateway.certification-url", "http://localhost:" + nobody());
        config.put("ocop.gateway.statistics-url", "http://localhost:" + service);
        config.put("ocop.gateway.identity-url", "http://localhost:" + identity);
        config.put("ocop.gateway.proxy.idle-timeout", "1s");
        config.put("ocop.gateway.public-paths", "/api/v1/statistics/public");
        config.put("mp.jwt.verify.issuer", ISSUER);
        config.put(
                "mp.jwt.verify.publickey.location",
                "http://localhost:" + (keysDown ? nobody() : identity) + "/auth/certs");
        return config;
    }

    private static int listen(HttpServer server) {
        return server.listen(0).toCompletionStage().toCompletableFuture().join().actualPort();
    }

    /** Reads a request and hangs up in the middle of the status and headers. */
    private int breakingInsideHead() {
        NetServer server = vertx.createNetServer()
                .connectHandler(socket -> socket.handler(
                        request -> socket.write("HTTP/1.1 200 OK\r\nContent-Le").onComplete(sent -> socket.close())));
        return server.listen(0).toCompletionStage().toCompletableFuture().join().actualPort();
    }

    /** A port that nobody listens on. */
    static int nobody() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        Future<Void> closed = vertx.close();
        closed.toCompletionStage().toCompletableFuture().join();
    }

    static String token(String subject, Duration validFor, String issuer, KeyPair keys) {
        return Jwt.claims()
                .issuer(issuer)
                .subject(subject)
                .groups("producer")
                .issuedAt(Instant.now().minusSeconds(3600))
                .expiresAt(Instant.now().plus(validFor))
                .jws()
                .keyId("test")
                .sign(keys.getPrivate());
    }

    static String goodToken() {
        return goodToken("chi-lan");
    }

    static String goodToken(String subject) {
        return token(subject, Duration.ofMinutes(5), ISSUER, KEYS);
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Publishes the public key and says what it was asked. */
    record IdentityStub(KeyPair keys) {

        void accept(io.vertx.core.http.HttpServerRequest request) {
            var answer = "/auth/certs".equals(request.path()) ? certs() : MoodyService.seen(request);
            request.response().putHeader("content-type", "application/json").end(answer.toBuffer());
        }

        private JsonObject certs() {
            var key = (RSAPublicKey) keys.getPublic();
            var encoder = Base64.getUrlEncoder().withoutPadding();
            return new JsonObject()
                    .put(
                            "keys",
                            new JsonArray()
                                    .add(new JsonObject()
                                            .put("kty", "RSA")
                                            .put("kid", "test")
                                            .put("alg", "RS256")
                                            .put("use", "sig")
                                            .put(
                                                    "n",
                                                    encoder.encodeToString(unsigned(
                                                            key.getModulus().toByteArray())))
                                            .put(
                                                    "e",
                                                    encoder.encodeToString(key.getPublicExponent()
                                                            .toByteArray()))));
        }

        private static byte[] unsigned(byte[] twos) {
            return twos[0] == 0 ? java.util.Arrays.copyOfRange(twos, 1, twos.length) : twos;
        }
    }
}
