package vn.ocop.certification.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.database.Db;

/** Which place in which list a certificate has, and which have ended. */
@ApplicationScoped
class StatusStore {

    private final Db db;

    StatusStore(Db db) {
        this.db = db;
    }

    /** Given at the issue, from 0 through all lists. */
    long indexOf(UUID certificateId) {
        return db.query(
                        "select status_index from certificate where id = ?",
                        r -> r.longValue("status_index"),
                        certificateId)
                .getFirst();
    }

    /** How many lists there are. */
    long lists() {
        return db.query(
                        "select coalesce(max(status_index) / ? + 1, 0) as lists from certificate",
                        r -> r.longValue("lists"),
                        StatusBits.SIZE)
                .getFirst();
    }

    /** Places in the list of those that were revoked, withdrawn or superseded by that day. */
    List<Integer> ended(long list, LocalDate today) {
        var first = list * StatusBits.SIZE;
        return db.query("""
                select c.status_index - ? as place
                from certificate c join certificate_standing s on s.certificate_id = c.id
                where c.status_index >= ? and c.status_index < ?
                    and (s.revoked_on <= ? or s.withdrawn_on <= ? or s.superseded_on <= least(?, s.last_day))""", r -> r.intValue("place"), first, first, first + StatusBits.SIZE, today, today, today);
    }
}
