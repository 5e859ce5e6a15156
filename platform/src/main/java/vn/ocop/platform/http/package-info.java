/** The HTTP habits that every service shares: pages, versions, retries, conditional requests, ids of requests. */
@NullMarked
package vn.ocop.platform.http;

import org.jspecify.annotations.NullMarked;
