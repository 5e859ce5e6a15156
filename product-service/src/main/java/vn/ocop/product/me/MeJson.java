package vn.ocop.product.me;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the signed-in account is.
 *
 * @param areas VN, province codes, or province-commune
 * @param producers that the account acts for
 * @param dossiersToRead how many dossiers councils have opened to it
 */
@Schema(name = "Me", examples = """
                {"username": "tq.commune", "roles": ["commune-officer"], "areas": ["08-01021"], "producers": [], "councils": [],
                 "dossiersToRead": 0, "openTasks": {"draft": 0, "returned": 0, "toReceive": 2, "toReport": 1, "overdue": 0, "claims": 0, "flags": 0}}
                """)
record MeJson(
        String username,
        List<String> roles,
        List<String> areas,
        List<ProducerJson> producers,
        List<String> councils,
        int dossiersToRead,
        TasksJson openTasks) {

    @Schema(name = "MyProducer")
    record ProducerJson(UUID id, String name) {}

    /**
     * How many dossiers and claims wait for this account.
     *
     * @param draft of its producers, not lodged yet
     * @param returned of its producers, sent back by the commune
     * @param toReceive lodged in its area
     * @param toReport received in its area and not reported on
     * @param overdue those of toReport whose 15 working days are over
     * @param claims on producers of its area, not decided yet
     * @param flags open ones on products of its producers or, for an office, of its area
     */
    @Schema(name = "OpenTasks")
    record TasksJson(int draft, int returned, int toReceive, int toReport, int overdue, int claims, int flags) {}
}
