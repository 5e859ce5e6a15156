package vn.ocop.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import vn.ocop.standalone.Checkout;
import vn.ocop.standalone.Installation;
import vn.ocop.standalone.InstallationSettings;
import vn.ocop.standalone.demo.Answer;
import vn.ocop.standalone.demo.Call;
import vn.ocop.standalone.demo.Caller;
import vn.ocop.standalone.demo.Filing;
import vn.ocop.standalone.demo.Gateway;
import vn.ocop.standalone.demo.Place;

/**
 * Producers are registered by requests that are each sent one to five times at once, in random order, with the same Idempotency-Key. Promise:
 * the end is that of each request sent once, and all copies get the same answer.
 */
public final class RepeatedRequests {

    private static final int REQUESTS = 100_000;
    private static final int MOST_COPIES = 5;

    /** So many requests are mixed with each other: their copies are under way at the same time. */
    private static final int MIXED = 100;

    private static final int CALLERS = 32;
    private static final int CONFLICT = 409;

    private record Reply(int status, String location, String etag, String body) {

        static Reply of(Answer answer) {
            return new Reply(answer.status(), answer.header("Location"), answer.etag(), answer.text());
        }
    }

    private final Caller producer;
    private final Filing filing;
    private final Map<Integer, Reply> first = new ConcurrentHashMap<>();
    private final LongAdder sent = new LongAdder();
    private final LongAdder differing = new LongAdder();
    private final LongAdder stillUnderWay = new LongAdder();

    private RepeatedRequests(Gateway gateway) {
        filing = new Filing(gateway, Place.TUYEN_QUANG);
        producer = filing.producer();
    }

    /** @param args how many requests (100,000), and a seed */
    public static void main(String[] args) throws SQLException {
        int requests = args.length == 0 ? REQUESTS : Integer.parseInt(args[0]);
        long seed = args.length < 2 ? System.nanoTime() : Long.parseLong(args[1]);
        System.out.println("seed " + seed);
        try (var installation = Installation.open(InstallationSettings.temporary(Checkout.find()))) {
            installation.start(server -> System.out.println("ready: " + server.name()));
            try (var gateway = Gateway.at(installation.url())) {
                new RepeatedRequests(gateway).run(requests, new Random(seed));
            }
            count(installation, requests);
        }
    }

    private void run(int requests, Random random) {
        for (int from = 0; from < requests; from += MIXED) {
            var copies = new ArrayList<Integer>();
            for (int i = from; i < Math.min(requests, from + MIXED); i++) {
                copies.addAll(Collections.nCopies(1 + random.nextInt(MOST_COPIES), i));
            }
            Collections.shuffle(copies, random);
            sendAll(copies);
        }
        System.out.printf(
                "%d requests sent %d times: %d answers differ from the first copy's, %d copies were told once or more that the first is under way%n",
                requests, sent.sum(), differing.sum(), stillUnderWay.sum());
    }

    private void sendAll(List<Integer> copies) {
        var calls = copies.stream()
                .map(serial -> Executors.callable(() -> send(serial)))
                .toList();
        try (var callers =
                Executors.newFixedThreadPool(CALLERS, Thread.ofVirtual().factory())) {
            for (var call : callers.invokeAll(calls)) {
                call.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(int serial) {
        var call = Call.post("/api/v1/producers", filing.producerBody("HTX số " + serial, "COOPERATIVE"))
                .key("repeated-" + serial);
        var answer = producer.send(call);
        sent.increment();
        if (answer.status() == CONFLICT) {
            stillUnderWay.increment();
        }
        while (answer.status() == CONFLICT) {
            answer = producer.send(call);
            sent.increment();
        }
        var reply = Reply.of(answer.must(201));
        var known = first.putIfAbsent(serial, reply);
        if (known != null && !known.equals(reply)) {
            differing.increment();
        }
    }

    private static void count(Installation installation, int requests) throws SQLException {
        var counts = Map.of(
                "producers", "select count(*) from producer",
                "different names", "select count(distinct name) from producer",
                "links to the account", "select count(*) from producer_account",
                "events", "select count(*) from event where type = 'vn.ocop.product.producer-changed.v1'",
                "audit rows", "select count(*) from audit_record where subject_type = 'producer'");
        try (var connection = installation.database().connect("ocop_product");
                var statement = connection.createStatement()) {
            for (var count : counts.entrySet()) {
                try (var found = statement.executeQuery(count.getValue())) {
                    found.next();
                    System.out.printf(
                            "  %s: %d, expected %d: %s%n",
                            count.getKey(),
                            found.getLong(1),
                            requests,
                            found.getLong(1) == requests ? "as if each was sent once" : "WRONG");
                }
            }
        }
    }
}
