package vn.ocop.statistics.led;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.security.Caller;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.statistics.led.ProducerRestrictedJson.RepresentativeJson;

@ApplicationScoped
public class LedUseCases {

    private final LedStore store;
    private final Caller caller;
    private final Clock clock;

    LedUseCases(LedStore store, Caller caller, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    /** Of one producer the last counts. Runs in the transaction that moves the consumer's position. */
    public void take(List<ProducerRestrictedJson> producers) {
        var led = new TreeMap<UUID, LedStore.Led>();
        producers.forEach(producer -> led.put(producer.producerId(), led(producer)));
        store.put(led.values());
    }

    private static LedStore.Led led(ProducerRestrictedJson producer) {
        var person = producer.representative() == null
                ? new RepresentativeJson(null, null, null)
                : producer.representative();
        return new LedStore.Led(
                producer.producerId(),
                person.woman(),
                Boolean.TRUE.equals(person.ethnicMinority()),
                Boolean.TRUE.equals(person.disability()));
    }

    /** What was known of these is gone, and so is their part of the counts. */
    public void erase(Collection<UUID> producers) {
        store.erase(producers);
    }

    LedJson tables() {
        caller.requireArea(Area.nation());
        return today();
    }

    /** Whether the caller may be told. */
    public boolean mayRead() {
        return caller.has(Roles.STATISTICS_READER) && caller.reaches(Area.nation());
    }

    /** Of today; to be told only to whom {@link #mayRead()} says. */
    public LedJson today() {
        return LedJson.of(VietnamTime.today(clock), store.byProvinceAndYear(), store.bySector());
    }
}
