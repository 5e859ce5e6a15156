package vn.ocop.assessment.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What lies in an exported file; the last entry of the ZIP.
 *
 * @param newestRecordAt when the newest record in it was written, whenever it is exported
 */
record ManifestJson(UUID decisionId, String number, Instant newestRecordAt, List<HashedZip.Entry> entries) {}
