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
    private final Template template = Template.load("templates/certificate.xhtml");
    private final Template line = Template.of("<tr><td class=\"k\">{{label}}</td><td>{{value}}</td></tr>");

    CertificateText(AdministrativeUnits units, VerificationAddress address) {
        this.units = units;
        this.address = address;
    }

    Template.Html of(RegisterEntry entry) {
        var recognition = entry.recognition();
        var decision = recognition.decision();
        var validity = recognition.award().validity();
        var values = new HashMap<String, Object>();
        values.put("issuer", decision.issuer().name().toUpperCase(VIETNAMESE));
        values.put("printedNumber", entry.printedNumber());
        values.put("number", entry.number().text());
        values.put("address", address.of(entry.number()));
        values.put("stars", recognition.award().stars().count());
        values.put("product", recognition.product().name());
        values.put("lines", lines(recognition));
        values.put("decision", decision.number());
        values.put("decidedOn", VietnameseDay.of(decision.signedOn()));
        values.put("decidedBy", decision.issuer().name());
        values.put("legalBasis", decision.legalBasis());
        values.put("from", VietnameseDay.of(validity.from()));
        values.put("until", VietnameseDay.of(validity.until()));
        values.put("place", place(recognition));
        var signer = decision.signer();
        values.put("position", signer == null ? "" : signer.position().toUpperCase(VIETNAMESE));
        values.put("signer", signer == null ? "" : signer.name());
        return template.fill(values);
    }

    private Template.Html lines(Recognition recognition) {
        var product = recognition.product();
        var code = product.code();
        var html = line("Chủ thể", recognition.producer().name())
                + line("Nơi sản xuất", where(product, recognition.decision().signedOn()))
                + line("Mã sản phẩm", code == null ? "" : code);
        return new Template.Html(html);
    }

    private String line(String label, String value) {
        return value.isEmpty()
                ? ""
                : line.fill(Map.of("label", label, "value", value)).text();
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
