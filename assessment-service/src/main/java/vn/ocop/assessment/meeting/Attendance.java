package vn.ocop.assessment.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who came and who did not, with the reason. A member appears once. */
record Attendance(Set<UUID> present, List<Absence> absent) {

    record Absence(UUID memberId, String reason) {}

    /** @throws IllegalArgumentException if a member appears twice */
    Attendance {
        present = Set.copyOf(present);
        absent = List.copyOf(absent);
        var seen = new HashSet<UUID>();
        Stream.concat(present.stream(), absent.stream().map(Absence::memberId)).forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("member " + id + " twice");
            }
        });
    }
}
