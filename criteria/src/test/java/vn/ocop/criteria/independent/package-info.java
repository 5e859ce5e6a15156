/**
 * The scoring forms evaluated a second time, from the printed JSON and the text of the law. Shares no code with the
 * evaluator in use: a mistake would have to be made twice to stay unseen.
 */
@NullMarked
package vn.ocop.criteria.independent;

import org.jspecify.annotations.NullMarked;
