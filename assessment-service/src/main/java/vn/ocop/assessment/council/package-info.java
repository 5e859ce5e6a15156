/** Councils (hội đồng): their members, their round and the rules they work by. Rights in a council come from membership. */
@NullMarked
package vn.ocop.assessment.council;

import org.jspecify.annotations.NullMarked;
