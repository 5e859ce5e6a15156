package vn.ocop.statistics.cube;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.ocop.criteria.Classification;
import vn.ocop.criteria.Text;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Unit;
import vn.ocop.statistics.figure.Sector;

/** What the codes of the dimensions are called, in Vietnamese and English. A code without a name is its own name. */
final class CodeNames {

    private static final Map<String, Text> FIXED = Map.of(
            Dimension.UNALLOCATED,
            new Text("Chưa xác định tỉnh", "Province not told by the record"),
            Dimension.UNCLASSIFIED,
            new Text("Chưa phân bộ sản phẩm", "Product set not known"),
            Dimension.UNKNOWN,
            new Text("Không rõ", "Not known"),
            "DISTRICT",
            new Text("Cấp huyện (đến 30/6/2025)", "District (until 2025-06-30)"),
            "PROVINCE",
            new Text("Cấp tỉnh", "Province"),
            "MINISTRY",
            new Text("Cấp trung ương", "Ministry"),
            "SCORED_HERE",
            new Text("Chấm điểm trên hệ thống", "Scored in this system"),
            "IMPORTED",
            new Text("Kết quả nhập từ hệ thống khác", "Imported result"));

    private final AdministrativeUnits units;
    private final Map<String, Text> sets = new HashMap<>();
    private final Map<String, Text> producerTypes = new HashMap<>();

    CodeNames(AdministrativeUnits units, Classification classification) {
        this.units = units;
        classification.productSets().forEach(set -> sets.put(Integer.toString(set.number()), set.name()));
        classification.applicantTypes().forEach(type -> producerTypes.put(type.code(), type.name()));
    }

    /** @param namesOn day within the period of the boundaries, because units change their type and name */
    Text name(Dimension dimension, String code, LocalDate namesOn) {
        var itself = FIXED.getOrDefault(code, new Text(code, code));
        return switch (dimension) {
            case PROVINCE ->
                units.province(code, namesOn).map(CodeNames::bilingual).orElse(itself);
            case SECTOR -> sector(code);
            case SET -> sets.getOrDefault(code, itself);
            case PRODUCER_TYPE -> producerTypes.getOrDefault(code, itself);
            case STARS -> new Text(code + " sao", code + " stars");
            case LEGAL_BASIS, ISSUER_LEVEL, ORIGIN, YEAR -> itself;
        };
    }

    private static Text sector(String code) {
        var sector = Sector.valueOf(code);
        return new Text(sector.vi(), sector.en());
    }

    /** English prints Vietnamese names without their marks. */
    private static Text bilingual(Unit unit) {
        var plain = Normalizer.normalize(unit.name(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D');
        return new Text(unit.name(), plain);
    }
}
