/** Papers made from the stored records: minutes, sheets, decisions and notices as PDF, and a decision's whole file. */
@NullMarked
package vn.ocop.assessment.document;

import org.jspecify.annotations.NullMarked;
