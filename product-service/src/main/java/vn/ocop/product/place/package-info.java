/** Administrative units valid in time, their map, and the classification of products. */
@NullMarked
package vn.ocop.product.place;

import org.jspecify.annotations.NullMarked;
