package vn.ocop.product.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.ocop.platform.http.Page;
import vn.ocop.platform.http.PageRequest;
import vn.ocop.platform.problem.CommonRefusal;
import vn.ocop.platform.problem.InvalidInput;
import vn.ocop.platform.problem.Refused;
import vn.ocop.product.listing.TextQuery;
import vn.ocop.product.listing.WhereClause;

/** Reading records of any kind. */
@ApplicationScoped
class RecordReadUseCases {

    private final RecordStore store;
    private final RecordVersionStore versions;
    private final RecordRightsUseCases rights;

    RecordReadUseCases(RecordStore store, RecordVersionStore versions, RecordRightsUseCases rights) {
        this.store = store;
        this.versions = versions;
        this.rights = rights;
    }

    <T extends Record & ProgrammeRecord> Recorded<T> get(Kind<T> kind, UUID id) {
        rights.requireRole(kind);
        var found = store.find(kind, id).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new CommonRefusal.NotFound("programme-record", id.toString())));
        rights.requireReader(kind, found.content());
        return found;
    }

    <T extends Record & ProgrammeRecord> Page<RecordJson.VersionJson<T>> versions(
            Kind<T> kind, UUID id, PageRequest page) {
        get(kind, id);
        var after = page.withKeys(1).afterKeys();
        return Page.of(
                versions.of(kind, id, after.isEmpty() ? 0 : number(after.getFirst()), page),
                page,
                version -> PageRequest.cursor(version.version()),
                version -> version);
    }

    <T extends Record & ProgrammeRecord> List<Recorded<T>> list(Kind<T> kind, RecordFilter filter, PageRequest page) {
        var where = rights.readable(kind)
                .andIf(filter.province(), "province_code = ?")
                .andIf(filter.commune(), "commune_code = ?")
                .andIf(filter.state(), "state = ?")
                .andIf(TextQuery.of(filter.text()), "to_tsvector('simple', words) @@ to_tsquery('simple', ?)");
        if (filter.on() != null) {
            where.and("from_day <= ? and coalesce(until_day, 'infinity') >= ?", filter.on(), filter.on());
        }
        naming(kind, Refers.PRODUCER, filter.producerId(), "?producerId", where);
        naming(kind, Refers.PRODUCT, filter.productId(), "?productId", where);
        filter.with().forEach(each -> coded(kind, each, where));
        return store.list(kind, where, page);
    }

    private static <T extends Record & ProgrammeRecord> void naming(
            Kind<T> kind,
            String table,
            @org.jspecify.annotations.Nullable UUID id,
            String parameter,
            WhereClause where) {
        if (id == null) {
            return;
        }
        var fields = kind.fields().stream()
                .filter(field -> table.equals(field.refers()))
                .toList();
        if (fields.isEmpty()) {
            throw InvalidInput.of(parameter, "unknown-filter");
        }
        var sql = fields.stream()
                .map(field -> field.raw() == UUID.class ? field.column() + " = ?" : "? = any(" + field.column() + ")")
                .toList();
        where.andAll("(" + String.join(" or ", sql) + ")", java.util.Collections.nCopies(sql.size(), id));
    }

    private static <T extends Record & ProgrammeRecord> void coded(Kind<T> kind, String said, WhereClause where) {
        var colon = said.indexOf(':');
        var name = colon < 0 ? said : said.substring(0, colon);
        var field = kind.fields().stream()
                .filter(each -> asked(each) && each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("?with", "wrong-enum", codeNames(kind)));
        where.and(field.column() + "::text = ?", said.substring(colon + 1));
    }

    /** Codes, and what a record rests on. */
    private static boolean asked(Kind.Field field) {
        return field.published() || (field.refers() != null && field.raw() == UUID.class);
    }

    private static <T extends Record & ProgrammeRecord> String codeNames(Kind<T> kind) {
        return String.join(
                ", ",
                kind.fields().stream()
                        .filter(RecordReadUseCases::asked)
                        .map(field -> field.name() + ":…")
                        .toList());
    }

    private static long number(String key) {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw InvalidInput.of("?after", "invalid-cursor");
        }
    }
}
