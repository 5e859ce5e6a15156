/** Where material comes from, and who works together. */
@NullMarked
package vn.ocop.product.programme.material;

import org.jspecify.annotations.NullMarked;
