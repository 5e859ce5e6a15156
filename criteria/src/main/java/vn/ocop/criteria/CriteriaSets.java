package vn.ocop.criteria;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every version of every form that the system holds. Load once and share: it never changes. */
public final class CriteriaSets {

    private static final String ROOT = "/criteria/";

    private final List<CriteriaSet> all;

    private CriteriaSets(List<CriteriaSet> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Reads and checks every form.
     *
     * @throws IllegalStateException if a form is missing or does not add up
     */
    public static CriteriaSets load() {
        var all = new ArrayList<CriteriaSet>();
        for (var decision : Resources.read(ROOT + "index.json")) {
            var folder = ROOT + Resources.text(decision, "folder");
            var key = Resources.text(decision, "key");
            for (int number = 1; number <= decision.required("forms").asInt(); number++) {
                all.add(FormReader.read(key, Resources.read("%s/set-%02d.json".formatted(folder, number))));
            }
        }
        all.sort(Comparator.comparingInt(CriteriaSet::number).thenComparing(CriteriaSet::effectiveFrom));
        return new CriteriaSets(all);
    }

    /** By number, then oldest version first. */
    public List<CriteriaSet> all() {
        return all;
    }

    /** The newest version of a form. */
    public Optional<CriteriaSet> byNumber(int number) {
        return all.stream().filter(form -> form.number() == number).reduce((older, newer) -> newer);
    }

    public Optional<CriteriaSet> byVersion(String version) {
        return all.stream().filter(form -> form.version().equals(version)).findFirst();
    }

    /** The version of each form that applies on a legal day (Vietnam), by number; empty before the first decision we hold. */
    public List<CriteriaSet> inForceOn(LocalDate day) {
        return all.stream()
                .map(CriteriaSet::number)
                .distinct()
                .flatMap(number -> inForceOn(number, day).stream())
                .toList();
    }

    public Optional<CriteriaSet> inForceOn(int number, LocalDate day) {
        return all.stream()
                .filter(form -> form.number() == number && !day.isBefore(form.effectiveFrom()))
                .reduce((older, newer) -> newer);
    }
}
