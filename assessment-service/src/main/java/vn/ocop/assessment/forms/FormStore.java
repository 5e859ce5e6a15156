package vn.ocop.assessment.forms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.CriteriaSet;
import vn.ocop.criteria.CriteriaSets;
import vn.ocop.criteria.completeness.DocumentCatalogue;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.Refused;

/** Every version of every form, read once at the start. */
@ApplicationScoped
public class FormStore {

    private final CriteriaSets sets = CriteriaSets.load();
    private final DocumentCatalogue documents = DocumentCatalogue.load(sets);

    /** What kinds of papers a dossier has. */
    public DocumentCatalogue documents() {
        return documents;
    }

    List<CriteriaSet> all() {
        return sets.all();
    }

    /**
     * @param version null for the newest
     * @throws Refused with NotFound
     */
    CriteriaSet get(int number, @Nullable String version) {
        var form = version == null ? sets.byNumber(number) : sets.byVersion(version);
        return form.filter(f -> f.number() == number)
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound(
                        "criteria-set", version == null ? String.valueOf(number) : number + ", " + version)));
    }

    /** The form of a product set on a day. */
    public Optional<CriteriaSet> inForceOn(int number, LocalDate day) {
        return sets.inForceOn(number, day);
    }

    /**
     * The version that an assessment has pinned.
     *
     * @throws IllegalStateException if we do not hold it: the assessment must wait, not be scored by another form
     */
    public CriteriaSet pinned(String version) {
        return sets.byVersion(version)
                .orElseThrow(() -> new IllegalStateException("criteria set " + version + " is not held here"));
    }
}
