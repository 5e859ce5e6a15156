package vn.ocop.standalone.kafka;

import java.nio.file.Path;

/**
 * Where one broker runs.
 *
 * @param jars the folder with the broker's own jars
 * @param folder its log segments; formatted if absent
 * @param log its log file
 * @param port for clients, on the loopback address only
 * @param controllerPort for itself
 */
public record KafkaSettings(Path jars, Path folder, Path log, int port, int controllerPort) {}
