/** Results that were decided elsewhere: kept with their legal basis as they were decided, never scored again (ADR-0064). */
@NullMarked
package vn.ocop.assessment.resultimport;

import org.jspecify.annotations.NullMarked;
