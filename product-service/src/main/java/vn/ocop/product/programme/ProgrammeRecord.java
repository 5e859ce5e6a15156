package vn.ocop.product.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.security.Area;

/** What every kind of record says. */
public interface ProgrammeRecord {

    /** Its id in the system or file it came from; the same id of the same area is the same record. */
    @Nullable
    String externalId();

    /** Two digits as of the first day or today; null for the nation. */
    @Nullable
    String provinceCode();

    /** Five digits as of the first day or today; null for a whole province. */
    @Nullable
    String communeCode();

    /** First legal day (Vietnam) on which it holds. */
    LocalDate from();

    /** Last legal day; null while it goes on. */
    @Nullable
    LocalDate until();

    /** Papers in dossiers that prove it. */
    @Nullable
    List<UUID> evidenceIds();

    /** Whose it is; null if nobody's. */
    default @Nullable UUID producerId() {
        return null;
    }

    /** Rules between the fields of this kind. */
    default void check(InputCheck check) {}

    default Area area() {
        var province = provinceCode();
        return province == null ? Area.nation() : new Area(province, communeCode());
    }
}
