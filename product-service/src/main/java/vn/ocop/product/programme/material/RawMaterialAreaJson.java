package vn.ocop.product.programme.material;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.input.Pattern;
import vn.ocop.platform.input.Range;
import vn.ocop.platform.input.Size;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.product.programme.Checks;
import vn.ocop.product.programme.CodeOf;
import vn.ocop.product.programme.GeometryJson;
import vn.ocop.product.programme.ProgrammeRecord;
import vn.ocop.product.programme.RecordKind;
import vn.ocop.product.programme.Refers;

/**
 * A raw-material area: where the material of products grows.
 *
 * @param areaSquareMetres its whole area, in m² (10,000 are a hectare)
 * @param highTechSquareMetres of it with high technology, in m²
 * @param productionValuePerHectare in VND a year
 * @param geometry GeoJSON geometry (RFC 7946) as text: Point, Polygon or MultiPolygon, WGS 84
 * @param certifiedFrom first day of the certification
 * @param certifiedUntil last day of the certification
 */
@RecordKind(path = "raw-material-areas", name = "raw-material-area")
@Schema(name = "RawMaterialArea", examples = """
                {"provinceCode": "08", "communeCode": "01021", "from": "2025-01-01", "name": "Vùng chè Shan tuyết Hoàng Su Phì",
                 "cropOrStock": "Chè Shan tuyết", "areaSquareMetres": 46500000, "highTechSquareMetres": 1200000,
                 "certification": "VIETGAP", "certifiedFrom": "2025-07-01", "certifiedUntil": "2027-06-30",
                 "geometry": "{\\"type\\": \\"Point\\", \\"coordinates\\": [104.68, 22.74]}"}
                """)
record RawMaterialAreaJson(
        @Nullable @Size(max = 200) String externalId,
        @Nullable @Pattern("[0-9]{2}") String provinceCode,
        @Nullable @Pattern("[0-9]{5}") String communeCode,
        LocalDate from,
        @Nullable LocalDate until,
        @Size(min = 1, max = 300) String name,
        @Size(min = 1, max = 200) String cropOrStock,
        @Range(min = 1, max = 1_000_000_000_000L) long areaSquareMetres,
        @Nullable @Range(min = 0, max = 1_000_000_000_000L) Long highTechSquareMetres,

        @Nullable @Range(min = 0, max = 1_000_000_000_000_000L)
        Long productionValuePerHectare,

        @Nullable @CodeOf(CodeOf.QUALITY_STANDARD) String certification,
        @Nullable LocalDate certifiedFrom,
        @Nullable LocalDate certifiedUntil,
        @Nullable @Refers(Refers.PRODUCER) List<UUID> producerIds,
        @Nullable @Refers(Refers.PRODUCT) List<UUID> productIds,
        @Nullable @Size(max = 20000) String geometry,
        @Nullable @Refers(Refers.EVIDENCE) List<UUID> evidenceIds)
        implements ProgrammeRecord {

    @Override
    public void check(InputCheck check) {
        if (highTechSquareMetres != null && highTechSquareMetres > areaSquareMetres) {
            check.reject("/highTechSquareMetres", "out-of-range", 0, areaSquareMetres);
        }
        if (certifiedFrom != null) {
            Checks.notBefore("/certifiedUntil", certifiedUntil, certifiedFrom, check);
        }
        GeometryJson.check("/geometry", geometry, check);
    }
}
