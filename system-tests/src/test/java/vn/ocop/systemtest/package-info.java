/** Tests through the gateway against one running whole: real processes, real PostgreSQL, Kafka and Keycloak. */
@NullMarked
package vn.ocop.systemtest;

import org.jspecify.annotations.NullMarked;
