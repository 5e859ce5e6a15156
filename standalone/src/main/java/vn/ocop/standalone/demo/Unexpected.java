package vn.ocop.standalone.demo;

/** The gateway answered something else than the flow allows. */
public final class Unexpected extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 2000;

    private final int status;
    private final String problem;

    Unexpected(Answer answer, String expected) {
        super("%s answered %d, %s: %s"
                .formatted(
                        answer.asked(),
                        answer.status(),
                        expected,
                        answer.text().substring(0, Math.min(SHOWN, answer.text().length()))));
        status = answer.status();
        problem = answer.problem();
    }

    public int status() {
        return status;
    }

    public String problem() {
        return problem;
    }
}
