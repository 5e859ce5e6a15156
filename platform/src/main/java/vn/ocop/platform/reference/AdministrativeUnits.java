package vn.ocop.platform.reference;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Provinces, former districts and communes as they were on a day: 63 provinces until 2025-06-30, 34 and no district since
 * (Resolution 202/2025/QH15, Decision 19/2025/QĐ-TTg). The former units are read only when first asked for.
 */
@ApplicationScoped
public class AdministrativeUnits {

    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    /** Holder, so that a service which never looks back does not pay for 11,160 communes. */
    private static final class Former {
        static final UnitTable TABLE = UnitFile.load("units-2018.tsv", UnitFile.Links.SUCCESSORS);
    }

    private static final class Present {
        static final UnitTable TABLE = UnitFile.load("units-2025.tsv", UnitFile.Links.PREDECESSORS);
    }

    public Optional<Unit> province(String code, LocalDate on) {
        return unit(Level.PROVINCE, code, on);
    }

    public Optional<Unit> commune(String code, LocalDate on) {
        return unit(Level.COMMUNE, code, on);
    }

    /** The unit that has the code on that day; a code may name another unit on another day. */
    public Optional<Unit> unit(Level level, String code, LocalDate on) {
        return table(on).find(level, code, on);
    }

    /**
     * All units of a level on a day, by code.
     *
     * @param parent code of the province or district; null for the whole nation
     */
    public List<Unit> units(Level level, @Nullable String parent, LocalDate on) {
        return table(on).list(level, parent, on);
    }

    public Optional<String> provinceOfCommune(String communeCode, LocalDate on) {
        return commune(communeCode, on).map(table(on)::province);
    }

    /**
     * The province under which a commune's figures count, whichever period its code is from: no commune changed hands
     * otherwise than with its whole province, and a code of both periods names places of one province.
     *
     * @param boundaries 2024 for the 63 provinces, 2025 for the 34
     * @return empty if no period has the code
     */
    public Optional<String> provinceUnder(int boundaries, String communeCode) {
        var present = Present.TABLE.findAny(Level.COMMUNE, communeCode);
        return switch (boundaries) {
            case 2025 ->
                present.map(Present.TABLE::province).or(() -> formerProvince(communeCode)
                        .map(province -> province.successors().getFirst()));
            case 2024 ->
                Present.TABLE.formerProvince(communeCode).or(() -> formerProvince(communeCode)
                        .map(Unit::code));
            default -> throw unknown(boundaries);
        };
    }

    /**
     * The same of a record that may name its province alone. A code that both periods have is told apart only where one former province became
     * one present province.
     *
     * @param boundaries 2024 for the 63 provinces, 2025 for the 34
     * @return empty if it cannot be told
     */
    public Optional<String> provinceUnder(int boundaries, @Nullable String communeCode, String provinceCode) {
        var byCommune = communeCode == null ? Optional.<String>empty() : provinceUnder(boundaries, communeCode);
        return byCommune.or(() -> switch (boundaries) {
            case 2025 -> presentProvince(provinceCode);
            case 2024 -> formerProvinceOf(provinceCode);
            default -> throw unknown(boundaries);
        });
    }

    private Optional<String> formerProvinceOf(String code) {
        var present = province(code, REFORM);
        if (present.isPresent()) {
            return present.map(Unit::predecessors)
                    .filter(all -> all.size() == 1)
                    .map(List::getFirst);
        }
        return province(code, REFORM.minusDays(1)).map(Unit::code);
    }

    /** A present province kept the code of one of those that it came from, so a shared code leads to it either way. */
    private Optional<String> presentProvince(String code) {
        return province(code, REFORM).map(Unit::code).or(() -> province(code, REFORM.minusDays(1))
                .map(unit -> unit.successors().getFirst()));
    }

    /**
     * A schematic map as TopoJSON, object {@code provinces} with properties {@code code} and {@code name}. The caller closes it.
     *
     * @param boundaries 2024 for the 63 provinces, 2025 for the 34
     */
    public InputStream geometry(int boundaries) {
        return map(boundaries, "topo");
    }

    /** The same map as a GeoJSON feature collection, for programs that do not read TopoJSON. */
    public InputStream geoJson(int boundaries) {
        return map(boundaries, "geo");
    }

    private static Optional<Unit> formerProvince(String communeCode) {
        return Former.TABLE
                .findAny(Level.COMMUNE, communeCode)
                .map(Former.TABLE::province)
                .flatMap(code -> Former.TABLE.findAny(Level.PROVINCE, code));
    }

    private static UnitTable table(LocalDate on) {
        return on.isBefore(REFORM) ? Former.TABLE : Present.TABLE;
    }

    private static InputStream map(int boundaries, String format) {
        var provinces =
                switch (boundaries) {
                    case 2024 -> 63;
                    case 2025 -> 34;
                    default -> throw unknown(boundaries);
                };
        var name = "/reference/map/vn%d.%s.json".formatted(provinces, format);
        return Objects.requireNonNull(AdministrativeUnits.class.getResourceAsStream(name), name);
    }

    private static IllegalArgumentException unknown(int boundaries) {
        return new IllegalArgumentException("boundaries are 2024 or 2025, not " + boundaries);
    }
}
