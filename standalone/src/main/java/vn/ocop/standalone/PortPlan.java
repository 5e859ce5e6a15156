package vn.ocop.standalone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.ocop.standalone.process.Ports;
import vn.ocop.standalone.process.StartFailure;

/**
 * Which process listens where.
 *
 * @param ports by the name of the process
 */
public record PortPlan(Map<String, Integer> ports) {

    static final String CONTROLLER = "kafka-controller";

    private static final List<String> BEHIND_THE_GATEWAY = List.of(
            "product", "assessment", "certification", "statistics", "keycloak", "postgres", "kafka", CONTROLLER);

    private static final int GATEWAY_PORT = 8080;
    private static final int FIRST_PORT = 18081;

    public PortPlan {
        ports = Map.copyOf(ports);
    }

    /**
     * 8080 for the gateway and 18081 to 18088 for the others, unless the environment says otherwise.
     *
     * @param environment knows OCOP_PORT (gateway), OCOP_PORT_BASE (first of the others), OCOP_PORT_POSTGRES and so on
     */
    static PortPlan configured(UnaryOperator<@Nullable String> environment) {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("gateway", number(environment, "OCOP_PORT", GATEWAY_PORT));
        var next = number(environment, "OCOP_PORT_BASE", FIRST_PORT);
        for (var name : BEHIND_THE_GATEWAY) {
            ports.put(name, number(environment, variable(name), next++));
        }
        return new PortPlan(ports);
    }

    /** Ports that were free a moment ago, all different. */
    public static PortPlan free() {
        var ports = new LinkedHashMap<String, Integer>();
        var names = new java.util.ArrayList<>(BEHIND_THE_GATEWAY);
        names.add("gateway");
        for (var name : names) {
            var port = Ports.free();
            while (ports.containsValue(port)) {
                port = Ports.free();
            }
            ports.put(name, port);
        }
        return new PortPlan(ports);
    }

    /** The port of that process. */
    public int of(String name) {
        var port = ports.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no process is called " + name);
        }
        return port;
    }

    /** Stops with a clear sentence if any port is taken. */
    void requireFree() {
        ports.forEach((name, port) -> {
            if (!Ports.isFree(port)) {
                throw new StartFailure("port " + port + " (" + name
                        + ") is taken by another program; choose another with " + variable(name) + "=<port> ./ocop up");
            }
        });
    }

    private static String variable(String name) {
        return name.equals("gateway")
                ? "OCOP_PORT"
                : "OCOP_PORT_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static int number(UnaryOperator<@Nullable String> environment, String variable, int otherwise) {
        var text = environment.apply(variable);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65535) {
            throw new StartFailure(variable + "=" + text + " is no port number");
        }
        return Integer.parseInt(text);
    }
}
