/** RFC 9457 problem details in Vietnamese and English, and the typed "no" that they are made from. */
@NullMarked
package vn.ocop.platform.problem;

import org.jspecify.annotations.NullMarked;
