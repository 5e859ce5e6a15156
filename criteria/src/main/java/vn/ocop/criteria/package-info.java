/**
 * The 26 scoring forms of the programme as versioned data, and the pure code that checks answers and turns them into
 * points, unmet minimums and stars. No framework, no clock, no database.
 */
@NullMarked
package vn.ocop.criteria;

import org.jspecify.annotations.NullMarked;
