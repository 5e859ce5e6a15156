/** How members and councils scored, beside each other: hints for those who train and appoint. Reads what is confirmed, changes nothing (ADR-0098). */
@NullMarked
package vn.ocop.assessment.analytics;

import org.jspecify.annotations.NullMarked;
