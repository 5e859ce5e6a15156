/**
 * Figures as they were published: frozen with their definition, both times and their query, or taken from a source older than the
 * system. The one fact that this service owns; a rebuild of the read model never touches it.
 */
@NullMarked
package vn.ocop.statistics.publication;

import org.jspecify.annotations.NullMarked;
