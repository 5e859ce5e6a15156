/** The code list of quality schemes: edited through the API, with usual validity and active days. */
@NullMarked
package vn.ocop.certification.qualityscheme;

import org.jspecify.annotations.NullMarked;
