package vn.ocop.certification.ipright;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.database.Db;

/** The words of a record, and what they were before. */
@ApplicationScoped
class IpRightEditStore {

    private final Db db;
    private final Clock clock;

    IpRightEditStore(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void edit(IpRightView before, IpRightEditJson edit, LocalDate today) {
        db.update(
                "insert into ip_right_version (ip_right_id, version, content, replaced_at) values (?, ?, ?, ?)",
                before.id(),
                before.version(),
                db.json(before),
                clock.instant());
        var area = edit.area();
        db.update(
                """
                update ip_right set name = ?, goods = ?, application_number = ?, number = ?, owner = ?, manager = ?, legal_basis = ?,
                    support_programme = ?, economic_sector = ?, filed_on = ?, province_code = ?, country = ?, area_on = ?,
                    area_codes = ?, product_ids = ?, documents = ?, note = ?, version = version + 1
                where id = ?""",
                edit.name(),
                edit.goods(),
                edit.applicationNumber(),
                edit.number(),
                edit.owner(),
                edit.manager(),
                edit.legalBasis(),
                edit.supportProgramme(),
                edit.economicSector(),
                edit.filedOn(),
                edit.provinceCode(),
                edit.country(),
                area == null ? null : area.on() == null ? today : area.on(),
                area == null ? new String[0] : area.codes().toArray(String[]::new),
                edit.productIds() == null ? new UUID[0] : edit.productIds().toArray(UUID[]::new),
                db.json(edit.documents() == null ? List.of() : edit.documents()),
                edit.note(),
                before.id());
    }

    void granted(UUID id, LocalDate on) {
        db.update("update ip_right set granted_on = ?, granted_text = null, state_on = ? where id = ?", on, on, id);
    }

    /** Oldest first, as it read on the day it was replaced. */
    List<IpRightView> versions(UUID id) {
        return db.query(
                "select content from ip_right_version where ip_right_id = ? order by version",
                r -> r.json("content", IpRightView.class),
                id);
    }
}
