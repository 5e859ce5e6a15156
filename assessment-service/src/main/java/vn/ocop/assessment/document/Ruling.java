package vn.ocop.assessment.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.decision.Change;
import vn.ocop.assessment.decision.Decision;
import vn.ocop.assessment.decision.Draft;
import vn.ocop.assessment.decision.Issuer;
import vn.ocop.assessment.decision.Item;
import vn.ocop.assessment.decision.Outcomes;
import vn.ocop.assessment.decision.Signer;

/**
 * What a decision says, recorded or only drafted.
 *
 * @param id null for a draft; so are number, day and signer as long as nobody has named them
 * @param lines every product it names or has named
 * @param changes what was put right after the signing, oldest first
 * @param at when the newest record in it was written
 */
record Ruling(
        @Nullable UUID id,
        @Nullable String number,
        @Nullable LocalDate signedOn,
        @Nullable Signer signer,
        Issuer issuer,
        String legalBasis,
        List<Line> lines,
        List<Change> changes,
        Instant at) {

    Ruling {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    /** One product. */
    record Line(Item item, ProductRecord product, Hearing hearing) {}

    /**
     * The meeting in which it was scored, or the written opinions.
     *
     * @param record what its minutes are called
     */
    record Hearing(UUID meetingId, String council, String record, LocalDate on, long version) {}

    static Ruling of(Decision decision, List<Line> lines) {
        var reading = decision.present();
        var changes = decision.changes();
        return new Ruling(
                decision.id(),
                reading.number(),
                decision.signedOn(),
                reading.signer(),
                decision.issuer(),
                decision.legalBasis(),
                lines,
                changes,
                changes.isEmpty() ? decision.recordedAt() : changes.getLast().recordedAt());
    }

    static Ruling of(Draft draft, Wanted wanted, List<Line> lines) {
        var newest = lines.stream().map(line -> line.product().newest()).max(Instant::compareTo);
        return new Ruling(
                null,
                wanted.number(),
                wanted.signedOn(),
                wanted.signer(),
                draft.issuer(),
                draft.legalBasis(),
                lines,
                List.of(),
                newest.orElseThrow());
    }

    /** What is already known of a decision that is still to be signed. */
    record Wanted(
            @Nullable String number,
            @Nullable LocalDate signedOn,
            @Nullable Signer signer) {}

    List<Hearing> hearings() {
        return lines.stream().map(Line::hearing).distinct().toList();
    }

    List<Line> with(Outcomes outcome) {
        return lines.stream().filter(line -> line.item().outcome() == outcome).toList();
    }
}
