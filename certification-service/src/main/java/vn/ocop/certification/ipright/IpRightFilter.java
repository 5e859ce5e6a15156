package vn.ocop.certification.ipright;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.certification.iplife.IpRightKind;
import vn.ocop.certification.iplife.IpRightStatus;

/**
 * @param provinces codes as recorded under, merged provinces included
 * @param number of the registration or of the application
 */
record IpRightFilter(
        @Nullable IpRightKind kind,
        @Nullable IpRightStatus state,
        @Nullable Set<String> provinces,
        @Nullable UUID productId,
        @Nullable String number,
        @Nullable String supportProgramme,
        @Nullable String economicSector) {}
