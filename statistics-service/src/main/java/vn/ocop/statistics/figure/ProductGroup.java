package vn.ocop.statistics.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.ocop.criteria.Classification;
import vn.ocop.criteria.Classification.Group;
import vn.ocop.criteria.Text;

/** The 17 groups (nhóm) of Decision 26/2026/QĐ-TTg, Appendix I. The decision gives them no code; ours is sector and place, e.g. I.3. */
public final class ProductGroup {

    public static final int SETS = 26;

    private static final Map<String, Group> GROUPS = groups();
    private static final Map<String, String> OF_SET = ofSet();

    private ProductGroup() {}

    static Set<String> codes() {
        return GROUPS.keySet();
    }

    /** @param set 1 to 26 */
    public static String ofSet(String set) {
        return Objects.requireNonNull(OF_SET.get(set), () -> "product set " + set);
    }

    public static int firstSet(String code) {
        return group(code).sets().getFirst().number();
    }

    public static Text name(String code) {
        return group(code).name();
    }

    private static Group group(String code) {
        return Objects.requireNonNull(GROUPS.get(code), () -> "group " + code);
    }

    private static Map<String, Group> groups() {
        var groups = new LinkedHashMap<String, Group>();
        for (var sector : Classification.load().sectors()) {
            int place = 0;
            for (var group : sector.groups()) {
                groups.put(sector.code() + "." + ++place, group);
            }
        }
        return groups;
    }

    private static Map<String, String> ofSet() {
        var codes = new LinkedHashMap<String, String>();
        GROUPS.forEach((code, group) -> group.sets().forEach(set -> codes.put(Integer.toString(set.number()), code)));
        return codes;
    }
}
