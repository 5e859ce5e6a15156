package vn.ocop.assessment.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How files that were lodged under the former rules come to their end (Decision 26/2026, Article 12).
 *
 * @param lodgedBefore first day of the new rules: what was lodged earlier is finished by the former
 * @param formerBases codes of these
 * @param files last days by kind of file; what follows after them the article does not say
 * @param keptDays how long at most after its end a certificate is kept until the outcome, where the window for re-assessment could
 *     not be met
 */
public record Transition(LocalDate lodgedBefore, List<String> formerBases, List<Term> files, int keptDays) {

    public Transition {
        formerBases = List.copyOf(formerBases);
        files = List.copyOf(files);
    }

    public record Term(Set<FilingKind> kinds, LocalDate finishedBy) {

        public Term {
            kinds = Set.copyOf(kinds);
        }
    }

    /** What is wrong with a decision under a former basis. */
    public enum Fault {
        NONE,
        /** The file was lodged under the new rules. */
        LODGED_TOO_LATE,
        /** The file had to be finished before. */
        FINISHED_TOO_LATE
    }

    /**
     * @param basis on which the decision rests
     * @param signedOn the earliest day on which it may have been signed
     */
    public Fault judge(String basis, FilingKind kind, LocalDate lodgedOn, LocalDate signedOn) {
        if (!formerBases.contains(basis) || signedOn.isBefore(lodgedBefore)) {
            return Fault.NONE;
        }
        if (!lodgedOn.isBefore(lodgedBefore)) {
            return Fault.LODGED_TOO_LATE;
        }
        return signedOn.isAfter(finishedBy(kind)) ? Fault.FINISHED_TOO_LATE : Fault.NONE;
    }

    public LocalDate finishedBy(FilingKind kind) {
        return files.stream()
                .filter(term -> term.kinds().contains(kind))
                .map(Term::finishedBy)
                .findFirst()
                .orElseThrow();
    }
}
