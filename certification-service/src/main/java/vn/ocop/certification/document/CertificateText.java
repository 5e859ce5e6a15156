package vn.ocop.certification.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ocop.certification.certificate.Recognition;
import vn.ocop.certification.register.RegisterEntry;
import vn.ocop.certification.register.VerificationAddress;
import vn.ocop.platform.document.Template;
import vn.ocop.platform.document.VietnameseDay;
import vn.ocop.platform.reference.AdministrativeUnits;
import vn.ocop.platform.reference.Unit;

/** The words of a certificate, put into the one prepared template. They never change, so neither does the document. */
@ApplicationScoped
class CertificateText {

    private static final Locale VIETNAMESE = Locale.of("vi");

    private final AdministrativeUnits units;
    private final VerificationAddress address;

    CertificateText(AdministrativeUnits units, VerificationAddress address) {
        this.units = units;
        this.address = address;
    }

    /**
     * What many certificates share: their page is laid out once.
     *
     * @param placed whether the place of production is known
     * @param coded whether the product has a code
     */
    record Form(int stars, boolean placed, boolean coded) {}

    /** @param values of the places that each certificate fills for itself */
    record Words(Form form, Map<String, String> values) {}

    /** The words that all certificates of a form have. */
    static Map<String, Object> known(Form form) {
        var lines = line("Chủ thể", "producer")
                + (form.placed() ? line("Nơi sản xuất", "producedAt") : "")
                + (form.coded() ? line("Mã sản phẩm", "code") : "");
        return Map.of("stars", form.stars(), "lines", new Template.Html(lines));
    }

    private static String line(String label, String place) {
        return """
                <tr><td class="k">%s</td><td><object type="ocop/text" alt="text" data-face="Be Vietnam Pro 700" \
                data-colour="#26221c" data-size="11.5">{{%s}}</object></td></tr>""".formatted(label, place);
    }

    Words of(RegisterEntry entry) {
        var recognition = entry.recognition();
        var product = recognition.product();
        var values = new HashMap<String, String>();
        values.put("printedNumber", entry.printedNumber());
        values.put("number", entry.number().text());
        values.put("address", address.of(entry.number()));
        values.put("product", product.name());
        values.put("producer", recognition.producer().name());
        values.put("producedAt", where(product, recognition.decision().signedOn()));
        values.put("code", product.code() == null ? "" : product.code());
        values.put("from", VietnameseDay.of(recognition.award().validity().from()));
        values.put("until", VietnameseDay.of(recognition.award().validity().until()));
        values.put("place", place(recognition));
        values.putAll(decided(recognition.decision()));
        var form = new Form(
                recognition.award().stars().count(), !values.get("producedAt").isEmpty(), product.code() != null);
        return new Words(form, values);
    }

    private static Map<String, String> decided(Recognition.Decision decision) {
        var signer = decision.signer();
        return Map.of(
                "issuer", decision.issuer().name().toUpperCase(VIETNAMESE),
                "decision", decision.number(),
                "decidedOn", VietnameseDay.of(decision.signedOn()),
                "decidedBy", decision.issuer().name(),
                "legalBasis", decision.legalBasis(),
                "position", signer == null ? "" : signer.position().toUpperCase(VIETNAMESE),
                "signer", signer == null ? "" : signer.name());
    }

    private String where(Recognition.Product product, LocalDate on) {
        var commune = product.communeCode();
        var communeUnit = commune == null ? Stream.<Unit>empty() : units.commune(commune, on).stream();
        return Stream.concat(communeUnit, units.province(product.provinceCode(), on).stream())
                .map(unit -> unit.type().toLowerCase(VIETNAMESE) + " " + unit.name())
                .collect(Collectors.joining(", "));
    }

    private String place(Recognition recognition) {
        var province = recognition.decision().issuer().provinceCode();
        var signedOn = recognition.decision().signedOn();
        var name = province == null
                ? "Hà Nội"
                : units.province(province, signedOn).map(Unit::name).orElse("");
        return (name.isEmpty() ? "" : name + ", ") + VietnameseDay.of(signedOn);
    }
}
