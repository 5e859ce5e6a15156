package vn.ocop.standalone.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks a port of this machine whether somebody answers. */
public final class Probe {

    private static final int PATIENCE_MS = 10_000;

    private Probe() {}

    /** Whether GET answers 200. */
    public static boolean http(int port, String path) {
        return ask(port, path, connection -> connection.getResponseCode() == HttpURLConnection.HTTP_OK);
    }

    /** Whether GET answers an error with these words. */
    public static boolean says(int port, String path, String words) {
        return ask(port, path, connection -> {
            try (var body = connection.getErrorStream()) {
                return body != null && new String(body.readAllBytes(), StandardCharsets.UTF_8).contains(words);
            }
        });
    }

    private interface Question {
        boolean of(HttpURLConnection connection) throws IOException;
    }

    private static boolean ask(int port, String path, Question question) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MS);
            connection.setReadTimeout(PATIENCE_MS);
            try {
                return question.of(connection);
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether a connection is accepted. */
    public static boolean tcp(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
