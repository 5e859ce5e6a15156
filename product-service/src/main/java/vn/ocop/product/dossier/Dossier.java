package vn.ocop.product.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ocop.criteria.completeness.Missing;
import vn.ocop.platform.problem.Refused;
import vn.ocop.product.dossier.DossierRefusal.Incomplete;
import vn.ocop.product.dossier.DossierRefusal.WrongState;

/**
 * A producer's dossier about one product. The state is the type: only a {@link Submitted} one can be received, so a step out
 * of order cannot be written.
 */
public sealed interface Dossier {

    UUID id();

    DossierState state();

    /** @throws Refused with {@link WrongState} unless the producer may work on it */
    default Draft draft() {
        if (this instanceof Draft draft) {
            return draft;
        }
        throw new Refused(new WrongState(id(), state()));
    }

    /** @throws Refused with {@link WrongState} unless the producer has it, or is asked to complete it */
    default void requireWithProducer() {
        if (state() != DossierState.COMPLETION_REQUESTED) {
            draft();
        }
    }

    /** @throws Refused with {@link WrongState} unless it waits for the commune's receipt */
    default Submitted submitted() {
        if (this instanceof Submitted submitted) {
            return submitted;
        }
        throw new Refused(new WrongState(id(), state()));
    }

    /** @throws Refused with {@link WrongState} unless the commune has received it and not yet reported */
    default Received received() {
        if (this instanceof Received received) {
            return received;
        }
        throw new Refused(new WrongState(id(), state()));
    }

    /** With the producer: new, or returned by the commune. */
    record Draft(UUID id, DossierState state) implements Dossier {

        /**
         * @param missing what the form still asks for
         * @throws Refused with {@link Incomplete} if anything is missing
         */
        public Submitted submit(LocalDate today, List<Missing> missing) {
            if (!missing.isEmpty()) {
                throw new Refused(new Incomplete(id, missing));
            }
            return new Submitted(id, today);
        }
    }

    record Submitted(UUID id, LocalDate submittedOn) implements Dossier {

        @Override
        public DossierState state() {
            return DossierState.SUBMITTED;
        }

        /** @param receipt checked against the day of submission */
        public Received receive(Receipt receipt) {
            return new Received(id, submittedOn, receipt.receivedOn());
        }
    }

    record Received(UUID id, LocalDate submittedOn, LocalDate receivedOn) implements Dossier {

        @Override
        public DossierState state() {
            return DossierState.RECEIVED;
        }

        /** Forwarded to the province, or back with the producer, as the commune recommends. */
        public Dossier report(CommuneReport report) {
            return switch (report) {
                case CommuneReport.Forward _ -> new WithProvince(id, DossierState.FORWARDED);
                case CommuneReport.Return _ -> new Draft(id, DossierState.RETURNED);
            };
        }
    }

    /** Out of the commune's hands: forwarded, under assessment or decided. */
    record WithProvince(UUID id, DossierState state) implements Dossier {}
}
