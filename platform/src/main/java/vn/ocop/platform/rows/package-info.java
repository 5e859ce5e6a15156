/** Files of rows (NDJSON, CSV, XLSX; plain or gzip) as JSON objects, in memory that does not grow with the file. What a row means is the service's. */
@NullMarked
package vn.ocop.platform.rows;

import org.jspecify.annotations.NullMarked;
