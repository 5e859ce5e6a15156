/** What this service tells the others (docs/events.md): plain values, fields are added and never renamed. */
@NullMarked
package vn.ocop.product.event;

import org.jspecify.annotations.NullMarked;
