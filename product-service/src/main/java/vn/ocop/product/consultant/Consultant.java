package vn.ocop.product.consultant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.Refused;

/**
 * A person who advised on a dossier. It is never changed: whoever named a wrong one withdraws it and names the right one.
 *
 * @param person who it is
 * @param byOffice whether an office named the person, and not the producer
 * @param withdrawal null while it holds; a tie that ended is no reason to withdraw it (ADR-0108)
 */
public record Consultant(
        UUID id,
        UUID dossierId,
        Person person,
        LocalDate from,
        @Nullable LocalDate until,
        Instant namedAt,
        String namedBy,
        boolean byOffice,
        @Nullable Withdrawal withdrawal) {

    /** An account, or a name with the organisation, or both. Without an account no conflict can be computed. */
    public record Person(
            @Nullable String username,
            @Nullable String name,
            @Nullable String organisation) {

        /** @throws IllegalArgumentException if neither says who it is */
        public Person {
            if (username == null && (name == null || organisation == null)) {
                throw new IllegalArgumentException("neither an account nor a name with its organisation");
            }
        }

        boolean isAccount(String account) {
            return account.equals(username);
        }
    }

    /** @param reason why it was wrong to name the person */
    public record Withdrawal(String reason, Instant at, String by) {}

    /**
     * Who withdraws.
     *
     * @param office whether for the office of the dossier's area
     * @param withProducer whether the dossier is still with the producer
     */
    public record Withdrawer(String username, boolean office, boolean withProducer) {}

    /**
     * An office may; a producer only what it named itself, and only before the commune and the council work on the dossier; nobody
     * whose own account is named: who must not score does not decide that it may.
     *
     * @throws Refused with {@link ConsultantRefusal.NotYours} or {@link ConsultantRefusal.AlreadyWithdrawn}
     */
    public Consultant withdraw(Withdrawer who, String reason, Instant at) {
        boolean mayBe = who.office() || (who.withProducer() && !byOffice);
        if (!mayBe || person.isAccount(who.username())) {
            throw new Refused(new ConsultantRefusal.NotYours(id));
        }
        if (withdrawal != null) {
            throw new Refused(new ConsultantRefusal.AlreadyWithdrawn(id));
        }
        var withdrawn = new Withdrawal(reason, at, who.username());
        return new Consultant(id, dossierId, person, from, until, namedAt, namedBy, byOffice, withdrawn);
    }
}
