package vn.ocop.product.dossier.form;

import static vn.ocop.platform.document.Markup.styled;
import static vn.ocop.platform.document.Markup.tag;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.ocop.criteria.completeness.DocumentCatalogue;
import vn.ocop.platform.document.Markup;
import vn.ocop.platform.document.Template.Html;
import vn.ocop.product.evidence.EvidenceItem;

/** The papers of a dossier as a table. */
final class AttachmentTable {

    private static final Html HEAD = new Html(
            "<thead><tr><th class=\"no\">STT</th><th>Tài liệu</th>"
                    + "<th class=\"some\">Số, nơi cấp</th><th class=\"some\">Ngày cấp, hiệu lực</th><th class=\"some\">Tiêu chí</th></tr></thead>");

    private final DocumentCatalogue documents;

    AttachmentTable(DocumentCatalogue documents) {
        this.documents = documents;
    }

    Html of(List<EvidenceItem> items) {
        if (items.isEmpty()) {
            return tag("p", FormLayout.BLANK);
        }
        var rows = new ArrayList<Html>();
        items.forEach(item -> rows.add(row(rows.size() + 1, item)));
        return styled("table", "list", HEAD, tag("tbody", Markup.all(rows)));
    }

    private Html row(int number, EvidenceItem item) {
        return tag(
                "tr",
                styled("td", "n", number),
                tag("td", name(item), styled("div", "small", item.fileName())),
                tag("td", lines(item.number(), item.issuer())),
                styled("td", "n", lines(day("từ", item.issuedOn()), day("đến", item.validUntil()))),
                styled("td", "n", String.join(", ", item.criteria())));
    }

    String name(EvidenceItem item) {
        return documents.type(item.documentType()).map(type -> type.name().vi()).orElse(item.documentType());
    }

    private static Html lines(@Nullable String... parts) {
        return Markup.all(Stream.of(parts)
                .filter(Objects::nonNull)
                .map(part -> tag("div", part))
                .toList());
    }

    private static @Nullable String day(String word, @Nullable LocalDate day) {
        return day == null ? null : word + " " + FormLayout.shown(day);
    }
}
