/** What the province or the ministry asked a producer to complete, and which version of the dossier answered it. */
@NullMarked
package vn.ocop.product.completion;

import org.jspecify.annotations.NullMarked;
