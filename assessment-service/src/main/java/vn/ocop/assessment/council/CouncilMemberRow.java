package vn.ocop.assessment.council;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Table {@code council_member}. A member who leaves keeps the row: sheets and minutes name it. */
@Entity
@Table(name = "council_member")
class CouncilMemberRow {

    @Id
    UUID id;

    @Column(nullable = false, updatable = false)
    String username;

    @Column(nullable = false)
    String name;

    @Column(nullable = false)
    String organisation;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Position position;

    @Column(nullable = false)
    int seat;

    @Column(name = "term_from")
    @Nullable
    LocalDate termFrom;

    @Column(name = "term_until")
    @Nullable
    LocalDate termUntil;

    @Column(name = "left_at")
    @Nullable
    Instant leftAt;

    static CouncilMemberRow of(Member member) {
        var row = new CouncilMemberRow();
        row.id = member.id();
        row.username = member.username();
        return row;
    }

    void take(Member member, int newSeat) {
        name = member.name();
        organisation = member.organisation();
        position = member.position();
        seat = newSeat;
        var term = member.term();
        termFrom = term == null ? null : term.from();
        termUntil = term == null ? null : term.until();
    }

    Member toDomain() {
        var term = termFrom == null && termUntil == null ? null : new Term(termFrom, termUntil);
        return new Member(id, username, name, organisation, position, term);
    }
}
