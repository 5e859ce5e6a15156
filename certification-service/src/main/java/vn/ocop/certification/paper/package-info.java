/** How a record names the document that it rests on. */
@NullMarked
package vn.ocop.certification.paper;

import org.jspecify.annotations.NullMarked;
