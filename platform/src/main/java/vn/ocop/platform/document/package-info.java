/** Documents as PDF: filled templates, embedded fonts, tags for screen readers, and the same bytes from the same record. */
@NullMarked
package vn.ocop.platform.document;

import org.jspecify.annotations.NullMarked;
