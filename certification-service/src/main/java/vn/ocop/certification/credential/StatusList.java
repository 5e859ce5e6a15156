package vn.ocop.certification.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** The credential that carries one list of ended certificates (W3C Bitstring Status List 1.0). */
@JsonPropertyOrder({"@context", "type", "id", "issuer", "validFrom", "validUntil", "credentialSubject"})
record StatusList(
        @JsonProperty("@context") List<String> context,
        List<String> type,
        String id,
        String issuer,
        String validFrom,
        String validUntil,
        Subject credentialSubject) {

    static final List<String> TYPE = List.of("VerifiableCredential", "BitstringStatusListCredential");

    record Subject(String id, String type, String statusPurpose, String encodedList) {

        static final String TYPE = "BitstringStatusList";
    }
}
