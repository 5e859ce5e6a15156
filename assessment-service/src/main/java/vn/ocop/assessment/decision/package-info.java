/** What an authority signs on confirmed results: decisions for many products at once, and notices where no star is reached. */
@NullMarked
package vn.ocop.assessment.decision;

import org.jspecify.annotations.NullMarked;
