package vn.ocop.standalone.demo;

import java.util.List;

/**
 * A place with demo accounts.
 *
 * @param prefix of its accounts, e.g. {@code tq}
 * @param commune of the commune officer; empty at the centre
 */
public record Place(String prefix, String province, String commune, String name) {

    public static final Place TUYEN_QUANG = new Place("tq", "08", "01021", "Tuyên Quang");
    public static final Place THAI_NGUYEN = new Place("tn", "19", "02185", "Thái Nguyên");
    public static final Place CENTRE = new Place("central", "", "", "trung ương");

    public boolean central() {
        return province.isEmpty();
    }

    /** @param role producer, commune, office, chair, member1 to member5, authority */
    public String account(String role) {
        return prefix + "." + role;
    }

    /** Who votes: the chair and three members. */
    public List<String> voters() {
        return List.of(account("chair"), account("member1"), account("member2"), account("member3"));
    }
}
