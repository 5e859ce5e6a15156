package vn.ocop.assessment.council;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One member of one council.
 *
 * @param username of the account that acts for the member
 * @param organisation that sent the member
 * @param term null: as long as the council
 */
public record Member(
        UUID id,
        String username,
        String name,
        String organisation,
        Position position,
        @Nullable Term term) {

    public Member(UUID id, String username, String name, String organisation, Position position) {
        this(id, username, name, organisation, position, null);
    }

    public boolean sitsOn(LocalDate day) {
        return term == null || term.covers(day);
    }

    public boolean votes() {
        return position.votes();
    }
}
