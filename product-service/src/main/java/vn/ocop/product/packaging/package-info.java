/** How products are packed for sale, with the item numbers of GS1. */
@NullMarked
package vn.ocop.product.packaging;

import org.jspecify.annotations.NullMarked;
