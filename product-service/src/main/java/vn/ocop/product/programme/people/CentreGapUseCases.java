package vn.ocop.product.programme.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Level;
import vn.ocop.platform.reference.Unit;
import vn.ocop.platform.time.VietnamTime;

/** Which units have no centre. One that is planned is none yet. */
@ApplicationScoped
class CentreGapUseCases {

    /** A unit of that day. */
    @Schema(name = "UnitWithoutCentre")
    record UnitJson(String code, String name) {}

    private final Db db;
    private final AdministrativeUnits units;
    private final Clock clock;

    CentreGapUseCases(Db db, AdministrativeUnits units, Clock clock) {
        this.db = db;
        this.units = units;
        this.clock = clock;
    }

    /** Where a centre is, as recorded. */
    private record Place(
            String province,
            @Nullable String district,
            @Nullable String commune) {}

    /**
     * @param asked null: provinces, or the communes of the province if one is named
     * @throws InvalidInput if communes of the whole nation are asked for, or districts of a day without
     */
    List<UnitJson> missing(
            @Nullable Level asked,
            @Nullable String province,
            CentreJson.@Nullable CentreType type,
            @Nullable LocalDate day) {
        var on = day == null ? VietnamTime.today(clock) : day;
        var level = asked == null ? (province == null ? Level.PROVINCE : Level.COMMUNE) : asked;
        if (level == Level.COMMUNE && province == null) {
            throw InvalidInput.of("?province", "required");
        }
        var all = units.units(level, level == Level.PROVINCE ? null : province, on);
        if (level == Level.DISTRICT && all.isEmpty()) {
            throw InvalidInput.of("?on", "invalid-value");
        }
        var served = places(type, on).stream()
                .map(place -> code(place, level, on))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(unit -> !served.contains(unit.code()))
                .map(unit -> new UnitJson(unit.code(), unit.name()))
                .toList();
    }

    private List<Place> places(CentreJson.@Nullable CentreType type, LocalDate on) {
        return db.query(
                """
                select distinct province_code, district_code, commune_code from centre
                where state = 'ACTIVE' and status <> 'PLANNED' and from_day <= ? and coalesce(until_day, 'infinity') >= ?
                    and (?::text is null or type = ?) and province_code is not null""",
                row -> new Place(
                        row.string("province_code"),
                        row.stringOrNull("district_code"),
                        row.stringOrNull("commune_code")),
                on,
                on,
                type,
                type);
    }

    private @Nullable String code(Place place, Level level, LocalDate on) {
        return switch (level) {
            case PROVINCE -> place.province();
            case COMMUNE -> place.commune();
            case DISTRICT ->
                place.district() != null || place.commune() == null
                        ? place.district()
                        : units.commune(place.commune(), on)
                                .map(Unit::parentCode)
                                .orElse(null);
        };
    }
}
