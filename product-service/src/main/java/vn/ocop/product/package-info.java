/** The product service: producers, products, dossiers with evidence, and the commune's check. */
@NullMarked
package vn.ocop.product;

import org.jspecify.annotations.NullMarked;
