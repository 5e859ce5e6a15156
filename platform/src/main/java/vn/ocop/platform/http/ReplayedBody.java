package vn.ocop.platform.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;

/** A stored answer, written again byte for byte. */
record ReplayedBody(@JsonValue @JsonRawValue String json) {}
