/** An append-only public log of star decisions and what became of them, whose signed roots nobody can take back. */
@NullMarked
package vn.ocop.certification.transparency;

import org.jspecify.annotations.NullMarked;
