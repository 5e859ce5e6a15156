package vn.ocop.certification.credential;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.credential.CredentialVerdict.Reason;

/**
 * Verifies without network, as a phone does: with keys and, if it has one, a status list that were fetched before. Needs nothing of this
 * service.
 */
public final class CredentialVerifier {

    private static final ObjectReader READER =
            new ObjectMapper().reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final String issuer;
    private final Map<String, PublicKey> keys;

    /** @param keys by kid, of the issuer's {@code jwks.json} */
    public CredentialVerifier(String issuer, Map<String, PublicKey> keys) {
        this.issuer = issuer;
        this.keys = Map.copyOf(keys);
    }

    /** @param statusList the list that the credential names, or null if there is none at hand */
    public CredentialVerdict verify(String token, @Nullable String statusList, Instant now) {
        return switch (read(token, Credential.class, Credential::issuer)) {
            case Read.No<Credential>(var reason) -> new CredentialVerdict.Unbelievable(reason);
            case Read.Yes<Credential>(var credential) -> judge(credential, statusList, now);
        };
    }

    /** Signature, issuer and type only: who said it, not what it is worth today. */
    CredentialVerdict signedBy(String token) {
        return switch (read(token, Credential.class, Credential::issuer)) {
            case Read.No<Credential>(var reason) -> new CredentialVerdict.Unbelievable(reason);
            case Read.Yes<Credential>(var credential) -> new CredentialVerdict.Good(credential, false);
        };
    }

    private CredentialVerdict judge(Credential credential, @Nullable String statusList, Instant now) {
        try {
            if (now.isBefore(OffsetDateTime.parse(credential.validFrom()).toInstant())) {
                return new CredentialVerdict.NotYet(credential);
            }
            if (now.isAfter(OffsetDateTime.parse(credential.validUntil()).toInstant())) {
                return new CredentialVerdict.Expired(credential);
            }
            return statusList == null
                    ? new CredentialVerdict.Good(credential, false)
                    : status(credential, statusList, now);
        } catch (DateTimeException | NumberFormatException unreadable) {
            return new CredentialVerdict.Unbelievable(Reason.MALFORMED);
        }
    }

    private CredentialVerdict status(Credential credential, String statusList, Instant now) {
        var entry = credential.credentialStatus();
        if (!(read(statusList, StatusList.class, StatusList::issuer) instanceof Read.Yes<StatusList>(var list))
                || !list.id().equals(entry.statusListCredential())
                || now.isAfter(OffsetDateTime.parse(list.validUntil()).toInstant())) {
            return new CredentialVerdict.Unbelievable(Reason.STATUS_LIST);
        }
        var index = Integer.parseInt(entry.statusListIndex());
        return StatusBits.decode(list.credentialSubject().encodedList())
                .filter(_ -> index >= 0 && index < StatusBits.SIZE)
                .<CredentialVerdict>map(bits -> bits.get(index)
                        ? new CredentialVerdict.Ended(credential)
                        : new CredentialVerdict.Good(credential, true))
                .orElseGet(() -> new CredentialVerdict.Unbelievable(Reason.STATUS_LIST));
    }

    private sealed interface Read<T> {
        record Yes<T>(T content) implements Read<T> {}

        record No<T>(Reason reason) implements Read<T> {}
    }

    private <T> Read<T> read(String token, Class<T> type, Function<T, String> issuerOf) {
        var jws = Jws.parse(token).orElse(null);
        if (jws == null) {
            return new Read.No<>(Reason.MALFORMED);
        }
        try {
            var header = READER.readValue(jws.header(), Credential.Header.class);
            if (!"EdDSA".equals(header.alg()) || !Credential.JWT_TYPE.equals(header.typ())) {
                return new Read.No<>(Reason.MALFORMED);
            }
            var key = keys.get(String.valueOf(header.kid()));
            if (key == null) {
                return new Read.No<>(Reason.UNKNOWN_KEY);
            }
            if (!jws.signedWith(key)) {
                return new Read.No<>(Reason.BAD_SIGNATURE);
            }
            var content = READER.readValue(jws.payload(), type);
            return issuer.equals(issuerOf.apply(content))
                    ? new Read.Yes<>(content)
                    : new Read.No<>(Reason.OTHER_ISSUER);
        } catch (IOException notJson) {
            return new Read.No<>(Reason.MALFORMED);
        }
    }
}
