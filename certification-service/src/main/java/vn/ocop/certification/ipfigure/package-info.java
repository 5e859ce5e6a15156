/** Figures about applications, registrations and the products that carry them, from the records. */
@NullMarked
package vn.ocop.certification.ipfigure;

import org.jspecify.annotations.NullMarked;
