package vn.ocop.assessment.council;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.assessment.rating.OperatingRules;

/** Table {@code council} with its members; never leaves this package. */
@Entity
@Table(name = "council")
class CouncilRow {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    Level level;

    @Column(name = "province_code", updatable = false)
    @Nullable
    String provinceCode;

    @Column(nullable = false)
    String name;

    @Column(name = "round_year", nullable = false)
    int roundYear;

    @Column(name = "round_number", nullable = false)
    int roundNumber;

    @Column(name = "round_extra", nullable = false)
    boolean roundExtra;

    @Column(name = "decision_number", nullable = false)
    String decisionNumber;

    @Column(name = "decision_signed_on", nullable = false)
    LocalDate decisionSignedOn;

    @Column(name = "quorum_percent", nullable = false)
    int quorumPercent;

    @Column(name = "max_spread", nullable = false)
    int maxSpread;

    @Column(name = "max_rounds", nullable = false)
    int maxRounds;

    @Column(name = "rules_number", nullable = false)
    String rulesNumber;

    @Column(name = "rules_signed_on", nullable = false)
    LocalDate rulesSignedOn;

    @Embedded
    MandateRow mandate = new MandateRow();

    @Column(name = "updated_at", nullable = false)
    Instant updatedAt;

    @OneToMany(cascade = CascadeType.ALL, fetch = FetchType.LAZY)
    @JoinColumn(name = "council_id", nullable = false, updatable = false)
    @OrderBy("seat")
    List<CouncilMemberRow> members = new ArrayList<>();

    @Version
    @Column(nullable = false)
    long version;

    Council toDomain(LocalDate day) {
        return new Council(
                id,
                level,
                provinceCode,
                name,
                new Round(roundYear, roundNumber, roundExtra),
                new IssuedDocument(decisionNumber, decisionSignedOn),
                new OperatingRules(quorumPercent, maxSpread, maxRounds, new IssuedDocument(rulesNumber, rulesSignedOn)),
                mandate.toDomain(),
                members.stream()
                        .filter(m -> m.leftAt == null)
                        .map(CouncilMemberRow::toDomain)
                        .toList(),
                day,
                version);
    }

    /** Members are matched by user name, so a member who stays keeps the id; one who is left out leaves now. */
    void take(Council council, Instant now) {
        name = council.name();
        roundYear = council.round().year();
        roundNumber = council.round().number();
        roundExtra = council.round().extra();
        decisionNumber = council.decision().number();
        decisionSignedOn = council.decision().signedOn();
        quorumPercent = council.rules().quorumPercent();
        maxSpread = council.rules().maxSpread();
        maxRounds = council.rules().maxRounds();
        rulesNumber = council.rules().document().number();
        rulesSignedOn = council.rules().document().signedOn();
        mandate.take(council.mandate());
        updatedAt = now;
        takeMembers(council.members(), now);
    }

    private void takeMembers(List<Member> wanted, Instant now) {
        var present = members.stream().filter(m -> m.leftAt == null).collect(Collectors.toMap(m -> m.username, m -> m));
        int seat = 0;
        for (var member : wanted) {
            var row = present.remove(member.username());
            if (row == null) {
                row = CouncilMemberRow.of(member);
                members.add(row);
            }
            row.take(member, seat++);
        }
        present.values().forEach(gone -> gone.leftAt = now);
    }
}
