package vn.ocop.product.programme;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Level;

/** Rules that several kinds share. */
public final class Checks {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final AdministrativeUnits UNITS = new AdministrativeUnits();

    private Checks() {}

    /** ISO 3166-1, two letters. */
    public static void country(String pointer, String code, InputCheck check) {
        if (!COUNTRIES.contains(code)) {
            check.reject(pointer, "no-such-country", code);
        }
    }

    /** ISO 4217. */
    public static void currency(String pointer, @Nullable String code, InputCheck check) {
        if (code != null && !CURRENCIES.contains(code)) {
            check.reject(pointer, "no-such-currency", code);
        }
    }

    /** A district of the record's province on its first day; there is none since 2025-07-01. */
    public static void district(String pointer, @Nullable String code, ProgrammeRecord record, InputCheck check) {
        if (code != null
                && UNITS.unit(Level.DISTRICT, code, record.from())
                        .filter(unit -> Objects.equals(unit.parentCode(), record.provinceCode()))
                        .isEmpty()) {
            check.reject(pointer, "no-such-district", code);
        }
    }

    public static void notBefore(String pointer, @Nullable LocalDate day, LocalDate earlier, InputCheck check) {
        if (day != null && day.isBefore(earlier)) {
            check.reject(pointer, "before", earlier);
        }
    }
}
