package vn.ocop.platform.testing.access;

import java.util.ArrayList;
import java.util.List;
import vn.ocop.platform.security.Roles;
import vn.ocop.platform.testing.TestTokens;

/** One role in one area: what is tried lies in commune 01021 of province 08. */
public record Visitor(Role role, String area) {

    public static final String NATION = "VN";
    public static final String PROVINCE = "08";
    public static final String COMMUNE = "08-01021";
    private static final String ELSEWHERE = "19";
    private static final String COMMUNE_ELSEWHERE = "19-02185";

    /** With the short names of the tables. */
    public enum Role {
        PR(Roles.PRODUCER),
        CO(Roles.COMMUNE_OFFICER),
        PO(Roles.PROVINCIAL_OFFICE),
        PA(Roles.PROVINCIAL_AUTHORITY),
        CE(Roles.CENTRAL_OFFICE),
        MA(Roles.MINISTRY_AUTHORITY),
        CM(Roles.COUNCIL_MEMBER),
        CC(Roles.COUNCIL_CHAIR),
        IP(Roles.IP_OFFICER),
        PS(Roles.PROVINCIAL_SYSTEM),
        SR(Roles.STATISTICS_READER),
        AU(Roles.AUDITOR),
        AD(Roles.ADMINISTRATOR);

        private final String inToken;

        Role(String inToken) {
            this.inToken = inToken;
        }

        public String inToken() {
            return inToken;
        }
    }

    /** Every role in its own area, in another and in the nation. */
    static List<Visitor> all() {
        var all = new ArrayList<Visitor>();
        for (var role : Role.values()) {
            boolean commune = role == Role.CO;
            all.add(new Visitor(role, commune ? COMMUNE : PROVINCE));
            all.add(new Visitor(role, commune ? COMMUNE_ELSEWHERE : ELSEWHERE));
            all.add(new Visitor(role, NATION));
        }
        return all;
    }

    boolean isFirstOfItsRole() {
        return area.equals(role == Role.CO ? COMMUNE : PROVINCE);
    }

    public String username() {
        return "visitor." + role.inToken + "." + area;
    }

    String bearer() {
        return TestTokens.bearer(username(), area, role.inToken);
    }

    /** @param word {@code any}, {@code nation}, {@code province}, {@code commune}, {@code own}, {@code seat} or {@code never} */
    boolean reaches(String word) {
        boolean nation = area.equals(NATION);
        return switch (word) {
            case "any" -> true;
            case "never" -> false;
            case "nation" -> nation;
            case "province" -> nation || area.equals(PROVINCE);
            case "commune" -> nation || area.equals(PROVINCE) || area.equals(COMMUNE);
            case "own", "seat" -> area.equals(PROVINCE);
            default -> throw new IllegalArgumentException("no such word: " + word);
        };
    }
}
