package vn.ocop.gateway.proxy;

import io.vertx.core.http.HttpClient;
import org.jspecify.annotations.Nullable;

/**
 * What one event loop owns: its own connections to the services, so that a request never changes threads, and the list of its running
 * exchanges, swept for silence by one timer instead of a timer each.
 */
final class Loop {

    final HttpClient client;
    final PublicAnswers answers;
    private @Nullable Exchange first;

    Loop(HttpClient client, PublicAnswers answers) {
        this.client = client;
        this.answers = answers;
    }

    void enter(Exchange exchange) {
        exchange.next = first;
        exchange.previous = null;
        if (first != null) {
            first.previous = exchange;
        }
        first = exchange;
    }

    void leave(Exchange exchange) {
        var next = exchange.next;
        var previous = exchange.previous;
        if (next != null) {
            next.previous = previous;
        }
        if (previous != null) {
            previous.next = next;
        } else if (first == exchange) {
            first = next;
        }
        exchange.next = null;
        exchange.previous = null;
    }

    void sweep(long now) {
        var exchange = first;
        while (exchange != null) {
            var next = exchange.next;
            if (now - exchange.lastMove > exchange.idleNanos) {
                exchange.silent();
            }
            exchange = next;
        }
    }
}
