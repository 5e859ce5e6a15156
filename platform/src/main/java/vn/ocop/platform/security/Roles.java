package vn.ocop.platform.security;

/** The roles as they stand in the token's {@code groups} claim (ARCHITECTURE 7). */
public final class Roles {

    public static final String PRODUCER = "producer";
    public static final String COMMUNE_OFFICER = "commune-officer";
    public static final String PROVINCIAL_OFFICE = "provincial-office";
    public static final String COUNCIL_MEMBER = "council-member";
    public static final String COUNCIL_CHAIR = "council-chair";
    public static final String PROVINCIAL_AUTHORITY = "provincial-authority";
    public static final String CENTRAL_OFFICE = "central-office";
    public static final String MINISTRY_AUTHORITY = "ministry-authority";
    public static final String IP_OFFICER = "ip-officer";
    public static final String PROVINCIAL_SYSTEM = "provincial-system";
    public static final String STATISTICS_READER = "statistics-reader";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
