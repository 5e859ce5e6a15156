package vn.ocop.product.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.security.Area;

/**
 * Where something lies that a record names, and whose it is.
 *
 * @param area null of what has no place of its own
 * @param producerId null of what is nobody's
 */
record Subject(@Nullable Area area, @Nullable UUID producerId) {}
