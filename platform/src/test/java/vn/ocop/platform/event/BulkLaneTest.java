package vn.ocop.platform.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.platform.event.Topic.Lane;

class BulkLaneTest {

    private record Config(boolean bulkWaits) implements EventConfig {

        @Override
        public short replicationFactor() {
            return 1;
        }

        @Override
        public int batchSize() {
            return 500;
        }

        @Override
        public Map<String, String> kafka() {
            return Map.of();
        }
    }

    private final SenderWakeUp wakeUp = new SenderWakeUp();

    @Test
    void on_one_machine_bulk_waits_for_the_work_and_live_events_never_do() {
        var held = new ArrayList<Boolean>();

        new BulkLane(wakeUp, new Config(true)).after(() -> {
            held.add(wakeUp.held(Lane.BULK));
            held.add(wakeUp.held(Lane.LIVE));
        });

        assertEquals(List.of(true, false), held);
        assertFalse(wakeUp.held(Lane.BULK));
    }

    @Test
    void where_the_listeners_have_machines_of_their_own_nothing_waits() {
        new BulkLane(wakeUp, new Config(false)).after(() -> assertFalse(wakeUp.held(Lane.BULK)));
    }

    @Test
    void work_that_fails_lets_go_of_the_lane() {
        var lane = new BulkLane(wakeUp, new Config(true));

        assertThrows(
                IllegalStateException.class,
                () -> lane.after(() -> {
                    throw new IllegalStateException("broken");
                }));

        assertFalse(wakeUp.held(Lane.BULK));
    }

    @Test
    void a_lane_waits_no_longer_than_it_was_told_however_many_works_follow_each_other() {
        wakeUp.hold(Lane.BULK, Duration.ZERO);
        assertFalse(wakeUp.held(Lane.BULK));

        wakeUp.release(Lane.BULK);
        wakeUp.hold(Lane.BULK, Duration.ofHours(1));
        assertFalse(wakeUp.held(Lane.BULK), "what the first work brought still waits");

        wakeUp.drained(Lane.BULK);
        assertTrue(wakeUp.held(Lane.BULK));
        wakeUp.release(Lane.BULK);
        assertFalse(wakeUp.held(Lane.BULK));
    }

    @Test
    void two_works_at_once_hold_the_lane_until_the_second_ends() {
        wakeUp.hold(Lane.BULK, Duration.ofHours(1));
        wakeUp.hold(Lane.BULK, Duration.ofHours(1));
        wakeUp.release(Lane.BULK);
        assertTrue(wakeUp.held(Lane.BULK));
        wakeUp.release(Lane.BULK);
        assertFalse(wakeUp.held(Lane.BULK));
    }
}
