package vn.ocop.product.programme.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Level;
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

    List<UnitJson> missing(@Nullable String province, CentreJson.@Nullable CentreType type, @Nullable LocalDate asked) {
        var on = asked == null ? VietnamTime.today(clock) : asked;
        var served = new HashSet<>(
                db.query("""
                select distinct case when ? then province_code else commune_code end as code from centre
                where state = 'ACTIVE' and status <> 'PLANNED' and from_day <= ? and coalesce(until_day, 'infinity') >= ?
                    and (?::text is null or type = ?) and province_code is not null and (? or commune_code is not null)""", row -> row.string("code"), province == null, on, on, type, type, province == null));
        return units.units(province == null ? Level.PROVINCE : Level.COMMUNE, province, on).stream()
                .filter(unit -> !served.contains(unit.code()))
                .map(unit -> new UnitJson(unit.code(), unit.name()))
                .toList();
    }
}
