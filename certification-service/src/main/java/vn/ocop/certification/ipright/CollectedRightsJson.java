package vn.ocop.certification.ipright;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpRightKind;
import vn.ocop.certification.iplife.IpRightStatus;
import vn.ocop.certification.iplife.TermRulesJson;
import vn.ocop.certification.ipright.IpRightJson.NewAreaJson;
import vn.ocop.certification.ipright.IpRightJson.NewJson;
import vn.ocop.certification.paper.PaperJson;
import vn.ocop.platform.ids.Ids;

/**
 * The resource {@code ipright/collected.json}: rights collected from public pages, each with its source (ADR-0137).
 *
 * @param areaOn the map on which the areas' codes are found
 */
record CollectedRightsJson(LocalDate collectedOn, LocalDate areaOn, List<Collected> rights) {

    /**
     * @param area code of the province at registration
     * @param grantedText what the source tells of the grant where the day is not known
     * @param since first day on which it certainly was granted
     */
    record Collected(
            IpRightKind kind,
            String name,
            @Nullable String goods,
            @Nullable String number,
            String owner,
            @Nullable String manager,
            @Nullable String decision,
            @Nullable String provinceCode,
            @Nullable String country,
            @Nullable String area,
            @Nullable LocalDate grantedOn,
            @Nullable String grantedText,
            LocalDate since,
            String source,
            @Nullable String note) {

        /** The same record of the file always gets the same id. */
        UUID id() {
            return Ids.named("ip-right/collected", kind + "/" + name + "/" + goods);
        }

        private List<PaperJson> documents() {
            return decision == null
                    ? List.of()
                    : List.of(new PaperJson(decision, grantedOn, "Cục Sở hữu trí tuệ", null, null));
        }
    }

    static CollectedRightsJson load() {
        var json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        try (var in = CollectedRightsJson.class.getResourceAsStream("/ipright/collected.json")) {
            return json.readValue(Objects.requireNonNull(in), CollectedRightsJson.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NewRight toNew(Collected right) {
        var rule = TermRulesJson.rules().of(right.kind(), null);
        var body = body(right);
        return new NewRight(
                right.id(),
                body,
                Applications.history(body, rule, collectedOn),
                areaOn,
                new NewRight.Source(right.source(), collectedOn, right.grantedText()));
    }

    private NewJson body(Collected right) {
        return new NewJson(
                right.kind(),
                right.name(),
                right.goods(),
                null,
                right.number(),
                right.owner(),
                right.manager(),
                right.decision(),
                null,
                null,
                null,
                right.grantedOn(),
                null,
                right.provinceCode(),
                right.country(),
                right.area() == null ? null : new NewAreaJson(areaOn, List.of(right.area())),
                List.of(),
                right.documents(),
                right.note(),
                IpRightStatus.GRANTED,
                right.since());
    }
}
