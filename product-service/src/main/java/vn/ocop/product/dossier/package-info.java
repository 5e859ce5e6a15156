/** The dossier's way from draft to the province: self-assessment, submission, receipt, the commune's report. */
@NullMarked
package vn.ocop.product.dossier;

import org.jspecify.annotations.NullMarked;
