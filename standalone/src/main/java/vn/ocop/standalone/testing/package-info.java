/** Real PostgreSQL and Kafka for the tests of one service. */
@NullMarked
package vn.ocop.standalone.testing;

import org.jspecify.annotations.NullMarked;
