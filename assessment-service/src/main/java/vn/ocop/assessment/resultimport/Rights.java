package vn.ocop.assessment.resultimport;

import java.util.function.Predicate;

/**
 * What a pusher may touch.
 *
 * @param nation a client of the whole nation
 * @param provinces its provinces
 */
record Rights(boolean nation, Predicate<String> provinces) {}
