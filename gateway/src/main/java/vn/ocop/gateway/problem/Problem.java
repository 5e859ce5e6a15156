package vn.ocop.gateway.problem;

/** Everything the gateway itself can say no with; texts are in the bundle {@code problems}. */
public enum Problem {
    MALFORMED_HEADERS("malformed-headers", 400),
    NO_SUCH_ROUTE("no-such-route", 404),
    INVALID_TOKEN("invalid-token", 401),
    CLIENT_SILENT("client-silent", 408),
    QUOTA_EXCEEDED("quota-exceeded", 429),
    HEADERS_TOO_LARGE("headers-too-large", 431),
    UPSTREAM_BROKEN("upstream-broken", 502),
    UPSTREAM_UNAVAILABLE("upstream-unavailable", 503),
    UPSTREAM_SILENT("upstream-silent", 504);

    private final String slug;
    private final int status;

    Problem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    /** Stable: clients switch on {@code /problems/<slug>}. */
    public String slug() {
        return slug;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }
}
