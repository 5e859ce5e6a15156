package vn.ocop.certification.ipfigure;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param provinces codes as recorded under, merged provinces included
 * @param filedFrom first day of filing that counts; records without one are then left out
 */
record IpFigureFilter(
        @Nullable Set<String> provinces,
        @Nullable String supportProgramme,
        @Nullable String economicSector,
        @Nullable LocalDate filedFrom,
        @Nullable LocalDate filedUntil) {}
