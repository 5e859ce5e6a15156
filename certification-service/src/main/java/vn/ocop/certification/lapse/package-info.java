/** What lapses when: the daily announcement of expiries and the forecast for offices. */
@NullMarked
package vn.ocop.certification.lapse;

import org.jspecify.annotations.NullMarked;
