package vn.ocop.assessment.council;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.assessment.rating.IssuedDocument;
import vn.ocop.assessment.rating.OperatingRules;
import vn.ocop.platform.input.Range;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;

/** A council on the wire. */
final class CouncilJson {

    private CouncilJson() {}

    /** What an office sends; level and province cannot change later. */
    @Schema(name = "CouncilRequest")
    record Request(
            Level level,
            @Nullable @Size(min = 2, max = 2) String provinceCode,
            @Size(min = 1, max = 300) String name,
            RoundJson round,
            DocumentJson decision,
            RulesJson operatingRules,
            @Nullable @Size(min = 1, max = 26) List<Integer> productSets,
            MandateJson.@Nullable TermJson standing,
            @Size(min = 1, max = 60) List<MemberJson.Request> members) {

        /**
         * @param known whether the province exists today
         * @throws vn.ocop.platform.problem.InvalidInput naming every fault at once
         */
        Council toDomain(UUID id, LocalDate today, boolean known) {
            var check = new InputCheck();
            checkPlace(check, known);
            MandateJson.check(this, check, today);
            decision.check(check, "/decision", today);
            operatingRules.document().check(check, "/operatingRules/document", today);
            checkMembers(check);
            check.throwIfAny();
            return new Council(
                    id,
                    level,
                    provinceCode,
                    name,
                    new Round(round.year(), round.number(), round.extra()),
                    decision.toDomain(),
                    operatingRules.toDomain(),
                    MandateJson.toDomain(this),
                    members.stream().map(MemberJson.Request::toDomain).toList(),
                    today,
                    0);
        }

        private void checkPlace(InputCheck check, boolean known) {
            if (level == Level.PROVINCE && provinceCode == null) {
                check.reject("/provinceCode", "required");
            } else if (level == Level.CENTRAL && provinceCode != null) {
                check.reject("/provinceCode", "not-for-central");
            } else if (provinceCode != null && !known) {
                check.reject("/provinceCode", "no-such-province", provinceCode);
            }
        }

        private void checkMembers(InputCheck check) {
            var names = new HashSet<String>();
            IntStream.range(0, members.size())
                    .filter(i -> !names.add(members.get(i).username()))
                    .forEach(i -> check.reject("/members/" + i + "/username", "duplicate"));
            IntStream.range(0, members.size())
                    .forEach(i -> MandateJson.check(members.get(i).term(), check, "/members/" + i + "/term"));
            long chairs =
                    members.stream().filter(m -> m.position() == Position.CHAIR).count();
            if (chairs != 1) {
                check.reject("/members", "one-chair", chairs);
            }
            long voting = members.stream().filter(m -> m.position().votes()).count();
            if (voting < Council.MIN_VOTING) {
                check.reject("/members", "too-few-voting", Council.MIN_VOTING, voting);
            }
        }
    }

    @Schema(name = "Round")
    record RoundJson(
            @Range(min = 2026, max = 2100) int year,
            @Range(min = 1, max = 12) int number,
            boolean extra,
            MandateJson.@Nullable PlanJson plan) {

        static RoundJson of(Council council) {
            var round = council.round();
            return new RoundJson(
                    round.year(),
                    round.number(),
                    round.extra(),
                    MandateJson.PlanJson.of(council.mandate().plan()));
        }
    }

    @Schema(name = "IssuedDocument")
    record DocumentJson(@Size(min = 1, max = 100) String number, LocalDate signedOn) {

        void check(InputCheck check, String pointer, LocalDate today) {
            if (signedOn.isAfter(today)) {
                check.reject(pointer + "/signedOn", "in-the-future");
            }
        }

        IssuedDocument toDomain() {
            return new IssuedDocument(number, signedOn);
        }

        static DocumentJson of(IssuedDocument document) {
            return new DocumentJson(document.number(), document.signedOn());
        }
    }

    /**
     * Bounds: a quorum of 1 % or a spread of 50 points would be no rule.
     *
     * @param maxRounds how often members score one product in one meeting at most; 3 where it is left out
     */
    @Schema(name = "OperatingRules")
    record RulesJson(
            @Range(min = OperatingRules.MIN_QUORUM_PERCENT, max = OperatingRules.MAX_QUORUM_PERCENT)
            int quorumPercent,

            @Range(min = OperatingRules.MIN_SPREAD, max = OperatingRules.MAX_SPREAD)
            int maxSpread,

            @Nullable @Range(min = OperatingRules.MIN_ROUNDS, max = OperatingRules.MAX_ROUNDS)
            Integer maxRounds,

            DocumentJson document) {

        OperatingRules toDomain() {
            int rounds = maxRounds == null ? OperatingRules.USUAL_ROUNDS : maxRounds;
            return new OperatingRules(quorumPercent, maxSpread, rounds, document.toDomain());
        }

        static RulesJson of(OperatingRules rules) {
            return new RulesJson(
                    rules.quorumPercent(), rules.maxSpread(), rules.maxRounds(), DocumentJson.of(rules.document()));
        }
    }

    @Schema(name = "Council")
    record Response(
            UUID id,
            Level level,
            @Nullable String provinceCode,
            String name,
            RoundJson round,
            DocumentJson decision,
            RulesJson operatingRules,
            List<Integer> productSets,
            MandateJson.@Nullable TermJson standing,
            List<MemberJson> members) {

        static Response of(Council council) {
            return new Response(
                    council.id(),
                    council.level(),
                    council.provinceCode(),
                    council.name(),
                    RoundJson.of(council),
                    DocumentJson.of(council.decision()),
                    RulesJson.of(council.rules()),
                    council.mandate().productSets(),
                    MandateJson.TermJson.of(council.mandate().standing()),
                    council.members().stream().map(MemberJson::of).toList());
        }
    }
}
