package vn.ocop.product.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.security.Area;
import vn.ocop.platform.time.VietnamTime;
import vn.ocop.product.importing.ImportConsumer.ResultImported;

/** The communes of an imported result, under the boundaries of the day that its code is meant for. */
@ApplicationScoped
class ImportPlacesUseCases {

    private final AdministrativeUnits units;
    private final Clock clock;

    ImportPlacesUseCases(AdministrativeUnits units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if a commune does not exist on the day that its code is meant for */
    PlacedResult place(ResultImported result) {
        var product = result.product();
        var found = commune(product.communeCode(), day(result));
        var place = product.provinceCode() == null ? found : Area.of(product.provinceCode(), product.communeCode());
        var code = result.producer().communeCode();
        var ofProducer = code == null || code.equals(place.commune()) ? place : commune(code, day(result));
        return new PlacedResult(result, place, ofProducer);
    }

    private LocalDate day(ResultImported result) {
        return Objects.requireNonNullElseGet(result.product().communeCodeValidOn(), () -> VietnamTime.today(clock));
    }

    private Area commune(String code, LocalDate on) {
        return units.provinceOfCommune(code, on)
                .map(province -> Area.of(province, code))
                .orElseThrow(() -> new IllegalArgumentException("no commune " + code + " on " + on));
    }
}
