/** Request bodies: the JSON tree is held against the record's shape before anything is built, and every fault is named at once. */
@NullMarked
package vn.ocop.platform.input;

import org.jspecify.annotations.NullMarked;
