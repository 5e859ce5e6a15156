/** The files that install the system elsewhere, and the documents of its events, held against the code. */
@NullMarked
package vn.ocop.deployment;

import org.jspecify.annotations.NullMarked;
