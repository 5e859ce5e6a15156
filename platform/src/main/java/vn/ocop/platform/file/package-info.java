/** Evidence files: stored once by their content, with a type that the content proves and not the name. */
@NullMarked
package vn.ocop.platform.file;

import org.jspecify.annotations.NullMarked;
