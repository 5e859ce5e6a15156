/** What runs inside the broker's own JVM. Nothing else may use this package: its jars are only there. */
@NullMarked
package vn.ocop.standalone.kafka.broker;

import org.jspecify.annotations.NullMarked;
