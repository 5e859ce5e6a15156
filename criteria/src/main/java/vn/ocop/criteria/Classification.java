package vn.ocop.criteria;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Sectors, groups and product sets of the decision (Appendix I), and who may apply with which set.
 *
 * @param source citation
 */
public record Classification(String source, List<ApplicantType> applicantTypes, List<Sector> sectors) {

    /** A kind of producer that the decision admits; "code" is what the services store. */
    public record ApplicantType(String code, Text name) {}

    /** One of the six sectors (ngành), I to VI. */
    public record Sector(String code, Text name, List<Group> groups) {}

    /** A group (nhóm) within a sector. */
    public record Group(Text name, List<ProductSet> sets) {}

    /**
     * A product set (bộ sản phẩm); its number is the number of its form.
     *
     * @param code our own, e.g. "QD26-11"; the decision only numbers the sets
     * @param managingBodies ministries in charge
     * @param applicants codes of the producers that may apply
     */
    public record ProductSet(
            String code,
            int number,
            Text name,
            List<String> managingBodies,
            int sampleUnits,
            List<String> applicants) {}

    public Classification {
        applicantTypes = List.copyOf(applicantTypes);
        sectors = List.copyOf(sectors);
    }

    /** Of Decision 26/2026. */
    public static Classification load() {
        var node = Resources.read("/criteria/qd26-2026/classification.json");
        return new Classification(
                Resources.text(node, "source"),
                Resources.list(
                        node.required("applicantTypes"),
                        type -> new ApplicantType(Resources.text(type, "code"), Resources.bilingual(type))),
                Resources.list(
                        node.required("sectors"),
                        sector -> new Sector(
                                Resources.text(sector, "code"),
                                Resources.bilingual(sector),
                                Resources.list(sector.required("groups"), Classification::group))));
    }

    private static Group group(JsonNode node) {
        return new Group(
                Resources.bilingual(node),
                Resources.list(
                        node.required("sets"),
                        set -> new ProductSet(
                                Resources.text(set, "code"),
                                set.required("no").asInt(),
                                new Text(Resources.text(set, "name_vi"), Resources.text(set, "name_en")),
                                Resources.texts(set.required("managing_body")),
                                set.required("sample_units").asInt(),
                                Resources.texts(set.required("applicants")))));
    }

    public List<ProductSet> productSets() {
        return sectors.stream()
                .flatMap(sector -> sector.groups().stream())
                .flatMap(group -> group.sets().stream())
                .toList();
    }

    public Optional<ProductSet> productSet(int number) {
        return productSets().stream().filter(set -> set.number() == number).findFirst();
    }

    /** The sector of a product set, e.g. "I" for tea. */
    public Optional<Sector> sectorOf(int number) {
        return sectors.stream()
                .filter(sector -> sector.groups().stream()
                        .flatMap(group -> group.sets().stream())
                        .anyMatch(set -> set.number() == number))
                .findFirst();
    }

    /** Whether producers of this type may apply with this set; false for an unknown set or type. */
    public boolean mayApply(String applicantType, int number) {
        return productSet(number)
                .map(set -> set.applicants().contains(applicantType))
                .orElse(false);
    }
}
