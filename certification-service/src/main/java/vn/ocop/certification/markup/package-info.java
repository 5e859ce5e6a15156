/** Filling of prepared HTML templates; everything put in is escaped. */
@NullMarked
package vn.ocop.certification.markup;

import org.jspecify.annotations.NullMarked;
