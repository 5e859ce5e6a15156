package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.ocop.platform.database.Db;
import vn.ocop.platform.problem.FieldError;
import vn.ocop.platform.problem.InputCheck;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.time.VietnamTime;

/** What the shape of a record cannot tell: places, ids and codes that exist, days in their order. One query a table for all records. */
@ApplicationScoped
class RecordCheckUseCases {

    private record Use(
            String code, LocalDate from, @Nullable LocalDate until) {

        boolean on(LocalDate day) {
            return !from.isAfter(day) && (until == null || !until.isBefore(day));
        }
    }

    /**
     * What is wrong with each record, in their order, and whose is what they name.
     *
     * @param subjects by id
     */
    record Checked(List<List<FieldError>> faults, Map<UUID, Subject> subjects) {}

    private final RecordStore store;
    private final Db db;
    private final AdministrativeUnits units;
    private final Clock clock;

    RecordCheckUseCases(RecordStore store, Db db, AdministrativeUnits units, Clock clock) {
        this.store = store;
        this.db = db;
        this.units = units;
        this.clock = clock;
    }

    <T extends Record & ProgrammeRecord> Checked check(Kind<T> kind, List<T> records) {
        var known = known(kind, records);
        var codes = codes(kind);
        var faults = new ArrayList<List<FieldError>>(records.size());
        for (var content : records) {
            var check = new InputCheck();
            place(content, check);
            var until = content.until();
            if (until != null && until.isBefore(content.from())) {
                check.reject("/until", "before", content.from());
            }
            for (var field : kind.fields()) {
                references(field, content, known, check);
                code(field, content, codes, check);
            }
            content.check(check);
            faults.add(check.errors());
        }
        var subjects = new HashMap<UUID, Subject>();
        known.values().forEach(subjects::putAll);
        return new Checked(faults, subjects);
    }

    private void place(ProgrammeRecord content, InputCheck check) {
        var province = content.provinceCode();
        var commune = content.communeCode();
        if (province == null) {
            if (commune != null) {
                check.reject("/provinceCode", "required");
            }
            return;
        }
        var today = VietnamTime.today(clock);
        if (units.province(province, content.from())
                .or(() -> units.province(province, today))
                .isEmpty()) {
            check.reject("/provinceCode", "no-such-province", province);
        } else if (commune != null && !isIn(province, commune, content.from()) && !isIn(province, commune, today)) {
            check.reject("/communeCode", "no-such-commune", commune);
        }
    }

    private boolean isIn(String province, String commune, LocalDate day) {
        return units.provinceOfCommune(commune, day).filter(province::equals).isPresent();
    }

    private static void references(
            Kind.Field field, Record content, Map<String, Map<UUID, Subject>> known, InputCheck check) {
        var table = field.refers();
        if (table != null) {
            for (var id : field.ids(content)) {
                if (!known.getOrDefault(table, Map.of()).containsKey(id)) {
                    check.reject("/" + field.name(), "no-such-record", id);
                }
            }
        }
    }

    private static void code(
            Kind.Field field, ProgrammeRecord content, Map<String, List<Use>> codes, InputCheck check) {
        var list = field.codeOf();
        if (list != null && field.of((Record) content) instanceof String code) {
            var uses = codes.getOrDefault(list, List.of());
            if (uses.stream().noneMatch(use -> use.code().equals(code) && use.on(content.from()))) {
                check.reject("/" + field.name(), "code-not-in-use", code, list, content.from());
            }
        }
    }

    private <T extends Record & ProgrammeRecord> Map<String, Map<UUID, Subject>> known(Kind<T> kind, List<T> records) {
        var named = new HashMap<String, Set<UUID>>();
        for (var field : kind.fields()) {
            var table = field.refers();
            if (table != null) {
                records.forEach(content ->
                        named.computeIfAbsent(table, _ -> new HashSet<>()).addAll(field.ids(content)));
            }
        }
        var known = new HashMap<String, Map<UUID, Subject>>();
        named.forEach((table, ids) -> known.put(table, store.present(table, ids)));
        return known;
    }

    private <T extends Record & ProgrammeRecord> Map<String, List<Use>> codes(Kind<T> kind) {
        var codes = new HashMap<String, List<Use>>();
        for (var field : kind.fields()) {
            var list = field.codeOf();
            if (list != null) {
                codes.put(
                        list,
                        db.query(
                                "select code, from_day, until_day from code_entry where code_list = ? and state = 'ACTIVE'",
                                row -> new Use(row.string("code"), row.date("from_day"), row.dateOrNull("until_day")),
                                list));
            }
        }
        return codes;
    }
}
