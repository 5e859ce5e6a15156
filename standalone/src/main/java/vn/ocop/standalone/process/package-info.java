/** The processes of an installation: started, watched, ended, and never left behind. */
@NullMarked
package vn.ocop.standalone.process;

import org.jspecify.annotations.NullMarked;
