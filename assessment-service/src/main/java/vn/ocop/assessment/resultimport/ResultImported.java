package vn.ocop.assessment.resultimport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Contract with other services (docs/events.md), on the bulk lane. Plain values only; fields are added, never renamed. */
public record ResultImported(
        UUID resultId,
        String sourceSystem,
        String externalId,
        @Nullable String externalProductCode,
        UUID productId,
        UUID producerId,
        Product product,
        Producer producer,
        Decision decision,
        String legalBasis,
        int stars,
        @Nullable String total,
        @Nullable Certificate certificate,
        String provinceCode,
        Instant recordedAt,
        String origin,
        List<String> marks,
        @Nullable Map<String, String> otherCodes,
        @Nullable LocalDate lodgedOn,
        @Nullable Council council) {

    public record Council(String name, @Nullable LocalDate metOn) {}

    public record Product(
            String name,
            @Nullable Integer set,
            @Nullable String formerGroup,
            String communeCode,
            String provinceCode,
            @Nullable LocalDate communeCodeValidOn) {}

    public record Producer(
            UUID id, String name, String type, @Nullable String communeCode) {}

    public record Decision(
            String number,
            LocalDate signedOn,
            String datePrecision,
            @Nullable Signer signer,
            Issuer issuer,
            @Nullable String documentSha256) {}

    public record Signer(String name, String position) {}

    public record Issuer(String level, @Nullable String code, String name) {}

    public record Certificate(
            @Nullable String number,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    static ResultImported of(ResultStore.Imported imported) {
        var json = imported.result();
        var product = json.product();
        var producer = json.producer();
        var decision = json.decision();
        var certificate = json.certificate();
        return new ResultImported(
                imported.id(),
                json.sourceSystem(),
                json.externalId(),
                product.externalCode(),
                imported.productId(),
                imported.producerId(),
                new Product(
                        product.name(),
                        product.set(),
                        product.formerGroup(),
                        product.communeCode(),
                        imported.provinceCode(),
                        product.communeCodeValidOn()),
                new Producer(
                        imported.producerId(),
                        producer.name(),
                        producer.type().name(),
                        producer.communeCode() == null ? product.communeCode() : producer.communeCode()),
                of(decision),
                json.legalBasis(),
                json.stars(),
                json.total(),
                certificate == null
                        ? null
                        : new Certificate(certificate.number(), certificate.validFrom(), certificate.validUntil()),
                imported.provinceCode(),
                imported.recordedAt(),
                "IMPORTED",
                json.marks() == null ? List.of() : json.marks(),
                product.otherCodes(),
                json.dossier() == null ? null : json.dossier().lodgedOn(),
                json.council() == null
                        ? null
                        : new Council(json.council().name(), json.council().metOn()));
    }

    private static Decision of(ResultJson.DecisionJson decision) {
        var signer = decision.signer();
        var issuer = decision.issuer();
        return new Decision(
                decision.number(),
                decision.signedOn(),
                decision.precision().name(),
                signer == null ? null : new Signer(signer.name(), signer.position()),
                new Issuer(issuer.level().name(), issuer.code(), issuer.name()),
                decision.documentSha256());
    }
}
