package vn.ocop.certification.credential;

/** The validator of a token: the end of its signature, which changes with every letter of it. */
final class TokenTag {

    private static final int CHARACTERS = 24;

    private TokenTag() {}

    static String of(String token) {
        return "\"" + token.substring(token.length() - CHARACTERS) + "\"";
    }
}
