/** Who helps, teaches and is taught, and where. */
@NullMarked
package vn.ocop.product.programme.people;

import org.jspecify.annotations.NullMarked;
