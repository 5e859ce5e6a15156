package vn.ocop.statistics.plausibility;

import java.time.Instant;
import java.util.List;

/** What was found at a moment, in the caller's areas. */
record PlausibilityJson(Instant at, List<Finding> items) {}
