package vn.ocop.product.flag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.product.flag.Recognition.Ground;
import vn.ocop.product.flag.Recognition.Proof;
import vn.ocop.product.flag.Recognition.Replacement;

/**
 * Which criteria of a recognition rest on what stands no more. A function of what is known and of the day, so the order in which
 * events arrive, a repetition and a missed day change nothing (ADR-0147).
 */
final class FlagRule {

    private final Map<UUID, ProofRecord> records = new HashMap<>();
    private final LocalDate today;

    /** @param records every one that a proof, or what was named in its place, may rest on */
    FlagRule(Collection<ProofRecord> records, LocalDate today) {
        records.forEach(each -> this.records.put(each.id(), each));
        this.today = today;
    }

    /** @param criterion null for a paper that every dossier of the set needs */
    record Place(UUID certificateId, @Nullable String criterion, UUID evidenceId, Ground ground) {}

    /** A place that needs a flag. */
    record Due(Place place, Fall fall) {}

    /**
     * What is to be done about a product's flags.
     *
     * @param raise places without an open flag
     * @param clear open flags without a reason any more
     */
    record Change(List<Due> raise, Map<UUID, Clearance> clear) {}

    /** Why a flag is open no more. */
    enum Clearance {
        /** The same record stands again. */
        RENEWED,
        /** What was named in its place stands. */
        REPLACED,
        /** Superseded, lapsed, revoked or withdrawn: nothing rests on the proof now. */
        RECOGNITION_ENDED
    }

    /**
     * @param current null if the product is not recognised today
     * @param open flags of the product, by id
     */
    Change change(@Nullable Recognition current, Map<UUID, Place> open) {
        var due = current == null ? List.<Due>of() : due(current);
        var flagged = new HashSet<>(open.values());
        var fallen = new HashSet<Place>();
        due.forEach(each -> fallen.add(each.place()));
        var clear = new HashMap<UUID, Clearance>();
        open.forEach((id, place) -> {
            if (!fallen.contains(place)) {
                clear.put(id, clearance(current, place));
            }
        });
        return new Change(
                due.stream().filter(each -> !flagged.contains(each.place())).toList(), clear);
    }

    List<Due> due(Recognition current) {
        var due = new ArrayList<Due>();
        for (var proof : current.proofs()) {
            for (var ground : proof.grounds()) {
                fall(current.of(), proof, ground).ifPresent(fall -> proof.criteria()
                        .forEach(criterion -> due.add(new Due(
                                new Place(current.certificateId(), criterion, proof.evidenceId(), ground), fall))));
            }
        }
        return due;
    }

    /** It stands while the record itself or anything that was named in its place does; else what fell last is told. */
    private Optional<Fall> fall(Recognition.Of product, Proof proof, Ground ground) {
        var own = ownFall(product, proof, ground);
        if (own.isEmpty()) {
            return own;
        }
        var falls = new ArrayList<>(List.of(own.get()));
        for (var other : proof.replacements()) {
            if (other.ground() == ground) {
                var fall = fall(product, other);
                if (fall.isEmpty()) {
                    return fall;
                }
                falls.add(fall.get());
            }
        }
        return falls.stream().max(Comparator.comparing(Fall::on));
    }

    private Optional<Fall> ownFall(Recognition.Of product, Proof proof, Ground ground) {
        return switch (ground) {
            case QUALITY_CERTIFICATE -> record(proof.qualityCertificateId()).flatMap(it -> it.fallBy(today));
            case IP_RIGHT -> record(proof.ipRightId()).flatMap(it -> rightFall(product, it));
            case PAPER -> paperFall(proof.validUntil());
        };
    }

    private Optional<Fall> fall(Recognition.Of product, Replacement other) {
        if (other.recordId() == null) {
            return paperFall(other.paperUntil());
        }
        return record(other.recordId())
                .flatMap(it -> it.kind() == ProofRecord.Kind.IP_RIGHT ? rightFall(product, it) : it.fallBy(today));
    }

    /** Of the right itself; else of the last right to use it for this product, if there ever was one and none stands. */
    private Optional<Fall> rightFall(Recognition.Of product, ProofRecord right) {
        return right.fallBy(today).or(() -> {
            var falls = uses(product, right).map(use -> use.fallBy(today)).toList();
            return falls.stream().allMatch(Optional::isPresent)
                    ? falls.stream().flatMap(Optional::stream).max(Comparator.comparing(Fall::on))
                    : Optional.empty();
        });
    }

    private Stream<ProofRecord> uses(Recognition.Of product, ProofRecord right) {
        return records.values().stream()
                .filter(each -> right.id().equals(each.rightId()))
                .filter(use -> use.covers(product.productId(), product.producerId()));
    }

    private Optional<Fall> paperFall(@Nullable LocalDate until) {
        return Optional.ofNullable(until)
                .filter(last -> today.isAfter(last))
                .map(last -> Fall.lapsed(last, null, null));
    }

    /** A record that was not heard of is no reason to doubt the paper. */
    private Optional<ProofRecord> record(@Nullable UUID id) {
        return Optional.ofNullable(id).map(records::get);
    }

    private Clearance clearance(@Nullable Recognition current, Place place) {
        if (current == null || !current.certificateId().equals(place.certificateId())) {
            return Clearance.RECOGNITION_ENDED;
        }
        var fell = current.proofs().stream()
                .filter(proof -> proof.evidenceId().equals(place.evidenceId()))
                .anyMatch(proof -> ownFall(current.of(), proof, place.ground()).isPresent());
        return fell ? Clearance.REPLACED : Clearance.RENEWED;
    }
}
