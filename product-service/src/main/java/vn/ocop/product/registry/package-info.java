/** Registration and change of producers and products by their own accounts and by the offices of the area. */
@NullMarked
package vn.ocop.product.registry;

import org.jspecify.annotations.NullMarked;
