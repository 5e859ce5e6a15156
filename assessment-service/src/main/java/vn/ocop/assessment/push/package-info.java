/**
 * Files of results decided elsewhere: received whole, then taken in batches by one worker that goes on by itself after any end. The rules
 * of a row are those of {@code resultimport}.
 */
@NullMarked
package vn.ocop.assessment.push;

import org.jspecify.annotations.NullMarked;
