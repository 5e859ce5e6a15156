/** The periodic report of the central office: one frozen document, given as JSON, spreadsheet and PDF with charts. */
@NullMarked
package vn.ocop.statistics.report;

import org.jspecify.annotations.NullMarked;
