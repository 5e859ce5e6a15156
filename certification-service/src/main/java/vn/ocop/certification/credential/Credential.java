package vn.ocop.certification.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What a credential of a certificate says, in the terms of W3C Verifiable Credentials 2.0, as short as they allow: it has to fit into a QR code.
 *
 * @param id the address that tells today's state
 * @param validFrom first moment of the first day in Vietnam
 * @param validUntil last second of the last day in Vietnam
 */
@JsonPropertyOrder({
    "@context",
    "type",
    "id",
    "issuer",
    "validFrom",
    "validUntil",
    "credentialSubject",
    "credentialStatus"
})
record Credential(
        @JsonProperty("@context") List<String> context,
        List<String> type,
        String id,
        String issuer,
        String validFrom,
        String validUntil,
        Subject credentialSubject,
        Status credentialStatus) {

    static final List<String> CONTEXT =
            List.of("https://www.w3.org/ns/credentials/v2", "https://www.w3.org/ns/credentials/undefined-terms/v2");
    static final List<String> TYPE = List.of("VerifiableCredential", "OcopCertificate");
    static final String JWT_TYPE = "vc+jwt";

    /** @param product the one that is covered, and no other of its producer */
    record Subject(int stars, String product, String producer) {}

    record Status(String type, String statusPurpose, String statusListIndex, String statusListCredential) {

        static final String TYPE = "BitstringStatusListEntry";
        static final String PURPOSE = "revocation";
    }

    record Header(String alg, String kid, String typ) {}
}
