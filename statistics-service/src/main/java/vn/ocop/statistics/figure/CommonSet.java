package vn.ocop.statistics.figure;

import java.util.Collection;
import java.util.List;

/**
 * Codes of product sets as cells keep them: a set, or what several sets have in common, so that who makes both is counted once. A set is its
 * number, a group and a sector their codes (Decision 26/2026/QĐ-TTg, Appendix I), and no code an older result whose set is not known.
 */
public final class CommonSet {

    /** Of several groups or sectors, where one was asked for. */
    public static final String SEVERAL = "SEVERAL";

    private static final String UNCLASSIFIED = Sector.UNCLASSIFIED.name();

    private CommonSet() {}

    /** @param codes of sets, at least one; empty where the set is not known */
    public static String of(Collection<String> codes) {
        var sets = codes.stream().distinct().toList();
        if (sets.size() == 1) {
            return sets.getFirst();
        }
        var groups = sets.stream().map(CommonSet::group).distinct().toList();
        var sectors = sets.stream().map(CommonSet::sector).distinct().toList();
        return groups.size() == 1 ? groups.getFirst() : sectors.size() == 1 ? sectors.getFirst() : SEVERAL;
    }

    public static String set(String code) {
        return code.isEmpty() ? UNCLASSIFIED : isSet(code) ? code : SEVERAL;
    }

    public static String group(String code) {
        if (code.isEmpty()) {
            return UNCLASSIFIED;
        }
        return isSet(code) ? ProductGroup.ofSet(code) : ProductGroup.codes().contains(code) ? code : SEVERAL;
    }

    public static String sector(String code) {
        if (code.isEmpty() || isSet(code)) {
            return Sector.ofSet(code.isEmpty() ? null : Integer.valueOf(code)).name();
        }
        return List.of(code.split("\\.", -1)).getFirst(); // SEVERAL is its own
    }

    private static boolean isSet(String code) {
        return Character.isDigit(code.charAt(0));
    }
}
