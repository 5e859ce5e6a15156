package vn.ocop.assessment.council;

import java.util.UUID;

/**
 * One member of one council.
 *
 * @param username of the account that acts for the member
 * @param organisation that sent the member
 */
public record Member(UUID id, String username, String name, String organisation, Position position) {

    public boolean votes() {
        return position.votes();
    }
}
