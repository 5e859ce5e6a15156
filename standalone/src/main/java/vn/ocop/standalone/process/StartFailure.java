package vn.ocop.standalone.process;

/** Something could not be started; the message is written for the person at the terminal. */
public final class StartFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    /** Whether another process was faster at a port. */
    public boolean isTakenPort() {
        var message = String.valueOf(getMessage());
        return message.contains("in use");
    }
}
