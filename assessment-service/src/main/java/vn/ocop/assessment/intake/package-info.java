/** What product-service announces: a forwarded dossier opens an assessment, accounts of producers become conflicts. */
@NullMarked
package vn.ocop.assessment.intake;

import org.jspecify.annotations.NullMarked;
