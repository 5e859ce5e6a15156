package vn.ocop.certification.ipfigure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ocop.certification.iplife.IpRightKind;
import vn.ocop.certification.iplife.IpRightStatus;

/**
 * @param on the day counted on
 * @param applications all that had been filed by then, whatever became of them
 * @param inForce of these, protected on the day
 * @param uses rights of use in force on the day
 * @param products that carry one: named by a right in force, or by a right of use in force; each counted once
 * @param byKind all eight kinds; a product may carry several kinds, so products do not add up
 */
@Schema(name = "IpRightFigures", examples = """
                {"on": "2026-11-22", "applications": 517, "inForce": 301, "uses": 145, "products": 145,
                 "byKind": [{"kind": "COLLECTIVE_MARK", "applications": 337, "inForce": 200, "uses": 0, "products": 0,
                             "byState": {"FILED": 137, "GRANTED": 200}}]}""")
record IpFiguresJson(LocalDate on, long applications, long inForce, long uses, long products, List<KindJson> byKind) {

    @Schema(name = "IpRightFiguresOfKind")
    record KindJson(
            IpRightKind kind,
            long applications,
            long inForce,
            long uses,
            long products,
            Map<IpRightStatus, Long> byState) {}
}
