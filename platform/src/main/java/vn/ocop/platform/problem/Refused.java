package vn.ocop.platform.problem;

/** Carries a {@link Refusal} out of the domain: the transaction rolls back and the client gets a 4xx problem. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.toString(), null, false, false); // a refusal is an answer: no stack trace to pay for
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
