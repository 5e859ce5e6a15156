/** Suspicious labels that anyone tells of, for the office of the province. */
@NullMarked
package vn.ocop.certification.labelreport;

import org.jspecify.annotations.NullMarked;
