package vn.ocop.assessment.conflict;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What ties a person to a producer or a dossier. It holds in every council in which the person sits, until it is ended.
 *
 * @param relation of a relative; null for every other kind
 * @param producerId whom it is about; null where it is a dossier
 * @param dossierId likewise
 * @param source who or what told it; null where the person did
 */
public record Interest(
        UUID id,
        UUID councilId,
        String username,
        Kind kind,
        @Nullable Relation relation,
        Party party,
        @Nullable UUID producerId,
        @Nullable UUID dossierId,
        @Nullable String detail,
        @Nullable String source) {

    public enum Kind {
        /** Represents the producer by law or by proxy. */
        REPRESENTATIVE,
        RELATIVE,
        /** The producer employs the person. */
        EMPLOYER,
        /** Has advised on the dossier, or for the producer. */
        CONSULTANT,
        OTHER
    }

    public enum Relation {
        SPOUSE,
        PARENT,
        CHILD,
        SIBLING,
        IN_LAW,
        OTHER
    }

    /** With whom. */
    public enum Party {
        PRODUCER,
        /** The producer's legal representative. */
        REPRESENTATIVE,
        DOSSIER
    }

    /** What another has recorded, the person concerned does not end. */
    public boolean isOwnWord() {
        return source == null;
    }
}
