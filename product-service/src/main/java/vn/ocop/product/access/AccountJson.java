package vn.ocop.product.access;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One link of a user name to a producer.
 *
 * @param endedAt null while the account acts for the producer
 */
@Schema(
        examples =
                "{\"username\": \"tq.producer\", \"linkedAt\": \"2026-11-21T01:00:00Z\", \"linkedBy\": \"tq.producer\", \"endedAt\": null, \"endedBy\": null}")
record AccountJson(
        String username,
        Instant linkedAt,
        String linkedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {}
