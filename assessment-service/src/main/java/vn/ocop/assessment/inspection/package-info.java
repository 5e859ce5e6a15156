/** Inspections of recognised products (Article 9): findings, conclusion, and what it proposes to revoke. */
@NullMarked
package vn.ocop.assessment.inspection;

import org.jspecify.annotations.NullMarked;
