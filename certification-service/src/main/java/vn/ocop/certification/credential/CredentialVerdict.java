package vn.ocop.certification.credential;

/** What a credential is worth to someone who has nothing but keys and perhaps a list. Only {@link Good} is good. */
public sealed interface CredentialVerdict {

    /** @param statusKnown false if no list was at hand: it may have been revoked since */
    record Good(Credential credential, boolean statusKnown) implements CredentialVerdict {}

    record NotYet(Credential credential) implements CredentialVerdict {}

    record Expired(Credential credential) implements CredentialVerdict {}

    /** Revoked, withdrawn or superseded. */
    record Ended(Credential credential) implements CredentialVerdict {}

    record Unbelievable(Reason reason) implements CredentialVerdict {}

    enum Reason {
        MALFORMED,
        UNKNOWN_KEY,
        /** Its key signs no more and all that it signed has ended. */
        EXPIRED_KEY,
        /** Its key is known to be in other hands. */
        REVOKED_KEY,
        BAD_SIGNATURE,
        OTHER_ISSUER,
        /** The status list is another one, too old, or was changed. */
        STATUS_LIST,
        /** The register says otherwise of this certificate. */
        OTHER_CONTENT
    }
}
