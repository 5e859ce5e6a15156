package vn.ocop.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.ocop.standalone.process.StartFailure;

class PortPlanTest {

    @Test
    void without_a_wish_the_gateway_is_at_8080_and_the_others_follow_18081() {
        var plan = PortPlan.configured(name -> null);

        assertEquals(8080, plan.of("gateway"));
        assertEquals(18081, plan.of("product"));
        assertEquals(18087, plan.of("kafka"));
        assertEquals(18088, plan.of("kafka-controller"));
    }

    @Test
    void one_port_or_all_can_be_moved() {
        var plan = PortPlan.configured(
                Map.of("OCOP_PORT", "9000", "OCOP_PORT_BASE", "20000", "OCOP_PORT_POSTGRES", "5433")::get);

        assertEquals(9000, plan.of("gateway"));
        assertEquals(20000, plan.of("product"));
        assertEquals(5433, plan.of("postgres"));
        assertEquals(20006, plan.of("kafka"));
    }

    @Test
    void a_port_that_is_no_number_is_refused_by_name() {
        var refused = assertThrows(StartFailure.class, () -> PortPlan.configured(Map.of("OCOP_PORT", "70000")::get));

        assertEquals("OCOP_PORT=70000 is no port number", refused.getMessage());
    }

    @Test
    void a_taken_port_is_named_together_with_the_way_out() throws IOException {
        try (var other = new ServerSocket(0)) {
            var plan = new PortPlan(Map.of("keycloak", other.getLocalPort()));

            var refused = assertThrows(StartFailure.class, plan::requireFree);

            assertEquals(
                    "port " + other.getLocalPort() + " (keycloak) is taken by another program;"
                            + " choose another with OCOP_PORT_KEYCLOAK=<port> ./ocop up",
                    refused.getMessage());
        }
    }

    @Test
    void free_ports_are_all_different() {
        var plan = PortPlan.free();

        assertEquals(9, new HashSet<>(plan.ports().values()).size());
        assertTrue(plan.ports().values().stream().allMatch(port -> port > 0));
    }
}
