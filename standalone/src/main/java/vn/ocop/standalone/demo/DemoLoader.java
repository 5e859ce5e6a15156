package vn.ocop.standalone.demo;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fills an installation with the demo, through the gateway and as the demo accounts, never past the API. May be ended at any
 * moment and started again: every step first looks what is there.
 */
public final class DemoLoader {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String gateway;
    private final Consumer<String> log;

    /**
     * @param gateway its address, e.g. http://localhost:8080
     * @param log told what happens, one line for a person at a time
     */
    public DemoLoader(String gateway, Consumer<String> log) {
        this.gateway = gateway;
        this.log = log;
    }

    public void run() {
        var data = DemoData.load();
        var work = new Work(log);
        try (var client = Gateway.patient(gateway, PATIENCE)) {
            new ElsewhereStep(client, work).run(data.decidedElsewhere());
            for (var place : List.of(Place.TUYEN_QUANG, Place.THAI_NGUYEN)) {
                var candidates = data.simulatedRound().stream()
                        .filter(c -> c.product().provinceCode().equals(place.province()))
                        .toList();
                new SimulatedRound(client, place, work).run(candidates);
            }
        }
        log.accept("loaded");
    }

    /** @param args the gateway's address */
    public static void main(String[] args) {
        new DemoLoader(
                        args.length == 0 ? "http://localhost:8080" : args[0],
                        line -> System.out.println("demo: " + line))
                .run();
    }
}
