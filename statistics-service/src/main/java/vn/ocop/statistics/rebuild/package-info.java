/** An administrator's orders to build the read model anew from the topics. */
@NullMarked
package vn.ocop.statistics.rebuild;

import org.jspecify.annotations.NullMarked;
