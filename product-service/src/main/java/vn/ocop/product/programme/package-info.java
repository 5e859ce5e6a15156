/** Flat records of the programme around the product: one mechanism, and one named record and table for each kind (ADR-0151). */
@NullMarked
package vn.ocop.product.programme;

import org.jspecify.annotations.NullMarked;
