package vn.ocop.statistics.cube;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.Classification;
import vn.ocop.criteria.Text;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Unit;
import vn.ocop.statistics.figure.CommonSet;
import vn.ocop.statistics.figure.ProductGroup;
import vn.ocop.statistics.figure.Sector;

/** What the codes of the dimensions are called, in Vietnamese and English. A code without a name is its own name. */
final class CodeNames {

    private static final Map<String, Text> FIXED = Map.ofEntries(
            Map.entry(Dimension.UNALLOCATED, new Text("Chưa xác định tỉnh", "Province not told by the record")),
            Map.entry(Dimension.UNCLASSIFIED, new Text("Chưa phân bộ sản phẩm", "Product set not known")),
            Map.entry(CommonSet.SEVERAL, new Text("Nhiều loại sản phẩm", "Of several kinds")),
            Map.entry(Dimension.UNKNOWN, new Text("Không rõ", "Not known")),
            Map.entry("DISTRICT", new Text("Cấp huyện (đến 30/6/2025)", "District (until 2025-06-30)")),
            Map.entry("PROVINCE", new Text("Cấp tỉnh", "Province")),
            Map.entry("MINISTRY", new Text("Cấp trung ương", "Ministry")),
            Map.entry("SCORED_HERE", new Text("Chấm điểm trên hệ thống", "Scored in this system")),
            Map.entry("IMPORTED", new Text("Kết quả nhập từ hệ thống khác", "Imported result")),
            Map.entry("VALID", new Text("Còn hiệu lực", "In force")),
            Map.entry("NOT_BEGUN", new Text("Chưa bắt đầu", "Not begun")),
            Map.entry("EXPIRED", new Text("Hết hạn", "Expired")),
            Map.entry("REVOKED", new Text("Bị thu hồi", "Revoked")),
            Map.entry("WITHDRAWN", new Text("Bị hủy bỏ", "Withdrawn")),
            Map.entry("SUPERSEDED", new Text("Được thay thế", "Superseded")),
            Map.entry("NEW", new Text("Công nhận mới", "New")),
            Map.entry("UPGRADED", new Text("Nâng hạng", "Upgraded")),
            Map.entry("RENEWED", new Text("Công nhận lại cùng hạng", "Recognised again with the same stars")),
            Map.entry("LOWERED", new Text("Xuống hạng", "Recognised again with fewer stars")),
            Map.entry("LAPSED", new Text("Hết hạn không được công nhận lại", "Lapsed")),
            Map.entry("ENDED", new Text("Bị thu hồi hoặc hủy bỏ", "Revoked or withdrawn")),
            Map.entry("GOING_ON", new Text("Đang thực hiện", "Going on")),
            Map.entry("OVER", new Text("Đã kết thúc", "Over")),
            Map.entry("CENTRAL", new Text("Cấp trung ương", "Ministry")));

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
            case COMMUNE -> commune(code, namesOn).map(CodeNames::bilingual).orElse(itself);
            case REGION ->
                code.equals(Dimension.UNALLOCATED)
                        ? itself
                        : Region.valueOf(code).text();
            case GROUP -> FIXED.containsKey(code) ? itself : ProductGroup.name(code);
            case SECTOR -> code.equals(CommonSet.SEVERAL) ? itself : sector(code);
            case SET -> sets.getOrDefault(code, itself);
            case PRODUCER_TYPE -> producerTypes.getOrDefault(code, itself);
            case STARS -> FIXED.getOrDefault(code, new Text(code + " sao", code + " stars"));
            case STATE -> RecordNames.STATES.getOrDefault(code, itself);
            case KIND -> RecordNames.KINDS.getOrDefault(code, itself);
            case LEGAL_BASIS, ISSUER_LEVEL, ORIGIN, YEAR, MONTH -> itself;
        };
    }

    /** Of whatever period has it: a record keeps the commune that it was made under. */
    private Optional<Unit> commune(String code, LocalDate namesOn) {
        return units.commune(code, namesOn)
                .or(() -> units.commune(code, Boundaries.OF_34.namesOn(LocalDate.EPOCH)))
                .or(() -> units.commune(code, Boundaries.OF_63.namesOn(LocalDate.MAX)));
    }

    /** What kind of unit it is on the day, e.g. "Thành phố"; null for what is no unit. */
    @Nullable
    String type(Dimension dimension, String code, LocalDate namesOn) {
        return switch (dimension) {
            case PROVINCE -> units.province(code, namesOn).map(Unit::type).orElse(null);
            case COMMUNE -> commune(code, namesOn).map(Unit::type).orElse(null);
            default -> null;
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
