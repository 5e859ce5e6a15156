/** Which documents a dossier must hold for the points it claims, as data, and the check against what it holds. */
@NullMarked
package vn.ocop.criteria.completeness;

import org.jspecify.annotations.NullMarked;
