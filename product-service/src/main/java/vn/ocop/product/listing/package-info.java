/** Where clauses of filtered lists, with every value bound. */
@NullMarked
package vn.ocop.product.listing;

import org.jspecify.annotations.NullMarked;
