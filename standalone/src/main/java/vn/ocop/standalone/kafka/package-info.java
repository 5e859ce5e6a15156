/** A real Kafka broker without Docker, in a JVM of its own. */
@NullMarked
package vn.ocop.standalone.kafka;

import org.jspecify.annotations.NullMarked;
