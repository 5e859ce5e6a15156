package vn.ocop.assessment.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.council.Position;
import vn.ocop.platform.testing.TestTokens;
import vn.ocop.platform.testing.access.Visitor.Role;

/**
 * Who calls: one role in one area, with or without a seat.
 *
 * @param seat in the councils of its level and place, whose members the cases call tq or central
 */
record Actor(
        String username, Role role, String area, @Nullable Position seat) {

    static final String NATION = "VN";
    static final String PROVINCE = "08";
    static final String COMMUNE = "08-01021";
    static final String ELSEWHERE = "19";
    static final String COMMUNE_ELSEWHERE = "19-02185";

    /** Every role in its own area, in another and in the nation; and those who sit in a council. */
    static List<Actor> all() {
        var all = new ArrayList<Actor>();
        for (var role : Role.values()) {
            boolean commune = role == Role.CO;
            for (var area : List.of(commune ? COMMUNE : PROVINCE, commune ? COMMUNE_ELSEWHERE : ELSEWHERE, NATION)) {
                all.add(new Actor(at(role, area), role, area, null));
            }
        }
        for (var bench : List.of("tq", "central")) {
            var area = bench.equals("tq") ? PROVINCE : NATION;
            all.add(new Actor(bench + ".chair", Role.CC, area, Position.CHAIR));
            all.add(new Actor(bench + ".member1", Role.CM, area, Position.MEMBER));
            all.add(new Actor(bench + ".office", bench.equals("tq") ? Role.PO : Role.CE, area, Position.SECRETARY));
        }
        return List.copyOf(all);
    }

    static String at(Role role, String area) {
        return "matrix." + role.inToken() + "." + area;
    }

    boolean isFirstOfItsRole() {
        return seat == null && (area.equals(PROVINCE) || area.equals(COMMUNE));
    }

    String bearer() {
        return TestTokens.bearer(username, area, role.inToken());
    }

    boolean ofNation() {
        return area.equals(NATION);
    }

    boolean reachesProvince() {
        return ofNation() || area.equals(PROVINCE);
    }

    boolean reachesCommune() {
        return reachesProvince() || area.equals(COMMUNE);
    }

    /** Whether the account acts for the producers of all cases. */
    boolean isTheProducer() {
        return role == Role.PR && area.equals(PROVINCE);
    }

    boolean sitsOn(Case subject) {
        return seat != null && username.startsWith(subject.bench() + ".");
    }

    @Override
    public String toString() {
        return username + " (" + role.inToken() + " in " + area + ")";
    }
}
