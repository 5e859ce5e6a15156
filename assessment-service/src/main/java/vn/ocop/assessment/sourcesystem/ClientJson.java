package vn.ocop.assessment.sourcesystem;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Machine clients of a system on the wire. */
final class ClientJson {

    private ClientJson() {}

    /** @param username account of the machine client */
    @Schema(name = "SourceSystemClient")
    record Bound(String username, Instant boundAt, String boundBy) {}

    /** @param registersByFirstPush whether a client's first push under an unknown code registers the system and binds the client */
    @Schema(name = "FirstPushRuleRequest")
    record RuleRequest(boolean registersByFirstPush) {}

    /** @param provinceCode VN: of clients of the whole nation */
    @Schema(name = "FirstPushRule")
    record Rule(String provinceCode, boolean registersByFirstPush) {}
}
