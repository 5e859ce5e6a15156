package vn.ocop.standalone.audit;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A state of a log that its service once signed.
 *
 * @param size leaves
 * @param root hash of the tree, in Base64
 * @param note C2SP tlog-checkpoint in a signed note, as published
 */
public record Checkpoint(long size, String root, String note) {

    private static final String BODY =
            "(?<body>(?<origin>[^\n]+)\n(?<size>0|[1-9]\\d{0,18})\n(?<root>[A-Za-z0-9+/=]+)\n)";
    private static final Pattern NOTE = Pattern.compile(BODY + "\n— (?<name>[^ \n]+) (?<signature>[A-Za-z0-9+/=]+)\n");

    /**
     * Believes a note only after its signature.
     *
     * @throws Tampering if it is no note of this log, or another key signed it
     */
    static Checkpoint read(String note, VerifierKey key) throws Tampering {
        var match = NOTE.matcher(note);
        if (!match.matches()) {
            throw new Tampering("a checkpoint is not a signed note: " + firstLine(note));
        }
        var size = match.group("size");
        try {
            if (!match.group("origin").equals(key.name())
                    || !match.group("name").equals(key.name())
                    || !key.signed(match.group("body"), Base64.getDecoder().decode(match.group("signature")))) {
                throw new Tampering("the signature of the checkpoint of size " + size + " is not of " + key.name());
            }
            return new Checkpoint(Long.parseLong(size), match.group("root"), note);
        } catch (IllegalArgumentException e) {
            throw new Tampering("the checkpoint of size " + size + " is malformed");
        }
    }

    boolean hasRoot(byte[] hash) {
        return root.equals(Base64.getEncoder().encodeToString(hash));
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("nothing");
    }
}
