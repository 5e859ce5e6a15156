/** What arrives from the other services: decisions, results decided elsewhere, names of products and producers. */
@NullMarked
package vn.ocop.certification.intake;

import org.jspecify.annotations.NullMarked;
