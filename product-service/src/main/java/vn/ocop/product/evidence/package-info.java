/** Proofs of a dossier: uploaded files whose content is what it says, each serving one or more criteria. */
@NullMarked
package vn.ocop.product.evidence;

import org.jspecify.annotations.NullMarked;
