package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ocop.platform.problem.FieldError;

/** A record is about what lies in the area of whoever writes it, or is its producer's: else one area would speak for another. */
@ApplicationScoped
class RecordReferenceUseCases {

    private final RecordRightsUseCases rights;

    RecordReferenceUseCases(RecordRightsUseCases rights) {
        this.rights = rights;
    }

    /**
     * @param subjects of what the record names, by id; what is not there is told elsewhere
     * @param reached what is known already of the caller's rights
     */
    <T extends Record & ProgrammeRecord> List<FieldError> faults(
            Kind<T> kind, T content, Map<UUID, Subject> subjects, Map<Subject, Boolean> reached) {
        var faults = new ArrayList<FieldError>();
        for (var field : kind.about()) {
            for (var id : field.ids(content)) {
                var subject = subjects.get(id);
                if (subject != null && !reached.computeIfAbsent(subject, rights::mayName)) {
                    faults.add(FieldError.of("/" + field.name(), "outside-your-area", id));
                }
            }
        }
        return faults;
    }

    /** @param holders of what only one active record may say; from now on this one, if nobody was */
    <T extends Record & ProgrammeRecord> List<FieldError> onceFaults(
            Kind<T> kind, UUID id, T content, Map<List<String>, UUID> holders) {
        var once = kind.once();
        var said = kind.onceTexts(content);
        return once.isEmpty() || id.equals(holders.computeIfAbsent(said, _ -> id))
                ? List.of()
                : List.of(FieldError.of("/" + once.getLast().name(), "once-only", String.join(", ", said)));
    }
}
