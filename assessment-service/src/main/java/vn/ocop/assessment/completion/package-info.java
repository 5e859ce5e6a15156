/** What an office asked a producer to complete in a forwarded dossier, and what came of it. */
@NullMarked
package vn.ocop.assessment.completion;

import org.jspecify.annotations.NullMarked;
