package vn.ocop.standalone.audit;

/** What was found wrong with an audit log, in one sentence. */
public final class Tampering extends Exception {

    private static final long serialVersionUID = 1L;

    Tampering(String message) {
        super(message);
    }
}
