/** What happens to a dossier at the councils, learned from assessment-service's events. */
@NullMarked
package vn.ocop.product.dossier.progress;

import org.jspecify.annotations.NullMarked;
