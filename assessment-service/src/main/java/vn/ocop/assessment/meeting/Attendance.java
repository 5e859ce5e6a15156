package vn.ocop.assessment.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who came and who did not, with the reason. A member appears once.
 *
 * @param online came from afar; counted like those in the room (ADR-0068)
 */
public record Attendance(Set<UUID> present, Set<UUID> online, List<Absence> absent) {

    public record Absence(UUID memberId, String reason) {}

    /** @throws IllegalArgumentException if a member appears twice */
    public Attendance {
        present = Set.copyOf(present);
        online = Set.copyOf(online);
        absent = List.copyOf(absent);
        var seen = new HashSet<UUID>();
        var everyone = Stream.of(
                        present.stream(), online.stream(), absent.stream().map(Absence::memberId))
                .flatMap(Function.identity());
        everyone.forEach(id -> {
            if (!seen.add(id)) {
                throw new IllegalArgumentException("member " + id + " twice");
            }
        });
    }
}
