/** Rights of use: who may use a mark or a geographical indication, for which products, from when to when. */
@NullMarked
package vn.ocop.certification.ipuse;

import org.jspecify.annotations.NullMarked;
